import { describe, expect, it } from 'vitest';
import { piecesOf, utf8 } from '../../test/pieces.ts';

const NITF = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.4//EN" "nitf-3-4.dtd">
<nitf xml:lang="en"><head><title>quay-shut</title>
<docdata><date.issue norm="20310303T090000+0100"/><doc.copyright holder="Norpress"/></docdata>
<pubdata name="Port Ash Courier"/></head>
<body><body.head><hedline><hl1>Quay shut after storm &#8212; again</hl1><hl2>The ferry stays in port.</hl2></hedline>
<byline>By <person>Ada Berg</person><byttl>Staff writer</byttl></byline><byline><person>Ole Dahl</person></byline>
<distributor>Norpress</distributor><dateline><location>PORT ASH</location>, <story.date norm="20310302">March 2</story.date></dateline></body.head>
<body.content><p>“Stay away,” the <em>harbour master</em> said.</p><hl2>At sea</hl2>
<block><p>Caf&eacute; owners &amp; others wait.</p></block>
<media media-type="image"><media-reference source="a.jpg"/><media-caption>The quay on Monday.</media-caption></media>
<ol><li>One ferry.</li><li>Two boats.</li></ol></body.content>
<body.end><tagline>Siv Falk contributed.</tagline></body.end></body></nitf>`;

const read = (text: string) => piecesOf({ name: 'item.xml', bytes: utf8(text) });

describe('an article in NITF', () => {
  it('keeps its parts in order, each with its role', async () => {
    const { articles, fault } = await read(NITF);
    expect(fault).toBeNull();
    const [article] = articles;
    const blocks = article?.blocks?.map(({ start, end, role }) => [role, article.text.slice(start, end)]);
    expect(blocks).toEqual([
      ['headline', 'Quay shut after storm — again'],
      ['standfirst', 'The ferry stays in port.'],
      ['byline', 'Ada Berg'],
      ['byline', 'Ole Dahl'],
      ['dateline', 'PORT ASH, March 2'],
      ['body', '“Stay away,” the harbour master said.'],
      ['subhead', 'At sea'],
      ['body', 'Café owners & others wait.'],
      ['caption', 'The quay on Monday.'],
      ['body', 'One ferry.'],
      ['body', 'Two boats.'],
      ['body', 'Siv Falk contributed.'],
    ]);
  });

  it('says who published it and when', async () => {
    const { articles } = await read(NITF);
    expect(articles[0]?.metadata).toMatchObject({
      headline: 'Quay shut after storm — again',
      byline: 'Ada Berg, Ole Dahl',
      outlet: 'Port Ash Courier',
      published: '2031-03-03T09:00:00+01:00',
      lang: 'en',
    });
    expect(articles[0]?.metadata?.candidates).toContainEqual({
      field: 'outlet',
      value: 'Norpress',
      origin: 'nitf:doc.copyright',
    });
  });

  it.each([
    [NITF.slice(0, -40), 'unreadable'],
    [NITF.replace('</em>', ''), 'unreadable'],
    ['<nitf><body><body.content/></body></nitf>', 'empty'],
  ])('is refused when it is not whole', async (text, code) => {
    expect((await read(text)).fault).toMatchObject({
      code,
      message: expect.stringMatching(/^item\.xml: .+\. .+\.$/s),
    });
  });
});

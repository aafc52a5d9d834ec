import { describe, expect, it } from 'vitest';
import { piecesOf, utf8 } from '../../test/pieces.ts';

const XMLNS = 'xmlns="http://iptc.org/std/nar/2006-10-01/"';

const item = (
  content: string,
  more = '',
  attributes = '',
) => `<newsItem ${attributes} guid="tag:norpress.example,2031:q" xml:lang="en">
<rightsInfo><copyrightHolder literal="Norpress AS"/></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:NP"><name>Norpress</name></provider>
<versionCreated>2031-03-03T10:00:00Z</versionCreated><firstCreated>2031-03-03T09:00:00Z</firstCreated>${more}</itemMeta>
<contentMeta><headline>Quay shut</headline><by>By Ada Berg</by><dateline>PORT ASH, March 3</dateline></contentMeta>
<contentSet>${content}</contentSet></newsItem>`;

const XHTML = `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>no</title></head><body><p>The <b>ferry</b> stays.</p><h2>At sea</h2><p>Nobody answers.</p></body></html></inlineXML>`;
const WORDS =
  'Quay shut\n\nBy Ada Berg\n\nPORT ASH, March 3\n\nThe ferry stays.\n\nAt sea\n\nNobody answers.';

const read = (text: string) => piecesOf({ name: 'item.xml', bytes: utf8(`<?xml version="1.0"?>${text}`) });

describe('an item of NewsML-G2', () => {
  it('with XHTML inside is an article with roles and metadata', async () => {
    const { articles, fault } = await read(item(XHTML, '', XMLNS));
    expect(fault).toBeNull();
    expect(articles).toMatchObject([
      {
        file: 'item.xml',
        text: WORDS,
        metadata: {
          headline: 'Quay shut',
          byline: 'Ada Berg',
          outlet: 'Norpress',
          published: '2031-03-03T09:00:00Z',
          lang: 'en',
        },
      },
    ]);
    expect(articles[0]?.blocks?.map(({ role }) => role)).toEqual([
      'headline',
      'byline',
      'dateline',
      'body',
      'subhead',
      'body',
    ]);
  });

  it('may hold NITF or plain words', async () => {
    const nitf =
      '<inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><hedline><hl1>Other</hl1></hedline></body.head><body.content><p>The ferry stays.</p></body.content></body></nitf></inlineXML>';
    const plain = '<inlineData contenttype="text/plain">The ferry stays.\n\nNobody answers.</inlineData>';
    expect((await read(item(nitf, '', XMLNS))).articles).toMatchObject([
      {
        text: 'Quay shut\n\nBy Ada Berg\n\nThe ferry stays.',
        metadata: { headline: 'Quay shut', outlet: 'Norpress' },
      },
    ]);
    expect((await read(item(plain, '', XMLNS))).articles).toMatchObject([
      { text: 'Quay shut\n\nBy Ada Berg\n\nPORT ASH, March 3\n\nThe ferry stays.\n\nNobody answers.' },
    ]);
  });

  it('keeps the parts of an agency’s own markup apart', async () => {
    const own =
      '<inlineXML contenttype="application/x-own"><doc><part type="lead">The <person>harbour master</person> waits.</part><part>Nobody answers.</part></doc></inlineXML>';
    expect((await read(item(own, '', XMLNS))).articles[0]?.text).toContain(
      '\n\nThe harbour master waits.\n\nNobody answers.',
    );
  });

  it('comes with others in a message; pictures and packages among them are passed over', async () => {
    const picture =
      '<newsItem><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem>';
    const withdrawn = item(XHTML, '<pubStatus qcode="stat:canceled"/>');
    const { articles, refusals } = await read(
      `<newsMessage ${XMLNS}><header/><itemSet>${item(XHTML)}${picture}<packageItem/>${withdrawn}${item('<remoteContent href="b.xml"/>')}</itemSet></newsMessage>`,
    );
    expect(articles).toMatchObject([{ file: 'item.xml#1', text: WORDS }]);
    expect(refusals.map(({ name, code }) => [name, code])).toEqual([
      ['item.xml#2', 'no_article'],
      ['item.xml#3', 'no_article'],
    ]);
  });

  it.each([
    `<packageItem ${XMLNS}><groupSet/></packageItem>`,
    `<conceptItem ${XMLNS}/>`,
    `<newsMessage ${XMLNS}><itemSet/></newsMessage>`,
    item('<remoteContent href="b.xml"/>', '', XMLNS),
  ])('without words is refused with what to do', async (text) => {
    expect((await read(text)).fault).toMatchObject({
      code: 'no_article',
      message: expect.stringMatching(/^item\.xml: .+\. .+\.$/s),
    });
  });
});

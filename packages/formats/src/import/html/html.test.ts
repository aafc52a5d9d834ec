import { UnreadableArticleError } from '@onrecord/schema';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type ImportedArticle, type ImportedFile, importerOf, readArticles } from '../index.ts';

const PARAGRAPHS = [
  'PORT ASH (Ash Wire) — The old quay of Port Ash was closed on Monday after part of its wall slid into the harbour basin.',
  'Nobody was hurt, harbour master Tove Aasen said. “We heard a crack at six in the morning, and then forty metres were gone,” she told reporters.',
  'The town council will meet on Thursday to decide who pays for the repair, which engineers put at nine million crowns.',
  'Fishermen have asked for berths at the new pier until the wall is safe. “We cannot wait until spring,” said Pelle Ravn, who lands cod there.',
  'Ferries to the islands leave from the east pier until further notice, and the fish market opens two hours later than usual.',
];

const NEWS = `<!doctype html>
<html lang="en-GB"><head><title>Quay closed after wall gives way | Ash Post</title>
<link rel="canonical" href="/2031/03/03/quay-closed">
<meta property="og:site_name" content="Ash Post"><meta property="og:type" content="article">
<meta name="description" content="Part of the wall slid into the basin.">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Quay closed after wall gives way",
"datePublished":"2031-03-03T08:15:00+0100","author":[{"@type":"Person","name":"By Runa Holt"},{"@type":"Person","name":"Ib Sand"}]}</script>
</head><body>
<div class="cookie-banner">We use cookies to improve our site. <button>Accept all cookies</button></div>
<header><nav><ul><li><a href="/">Home</a><li><a href="/sea">Sea</a><li><a href="/town">Town</a></ul></nav></header>
<main><article class="story">
<h1>Quay closed after wall gives way</h1>
<p class="standfirst">Part of the wall slid into the basin.</p>
<div class="byline">By Runa Holt and Ib Sand <time datetime="2031-03-03">3 March 2031</time></div>
<div class="story-body">
<p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p>
<figure><img src="quay.jpg" alt=""><figcaption>The quay on Monday morning. Photo: Siv Lund</figcaption></figure>
<p>${PARAGRAPHS[2]}</p>
<h2>Berths for the boats</h2>
<p>${PARAGRAPHS[3]}</p><p>${PARAGRAPHS[4]}</p>
</div></article>
<aside class="related"><h3>Related stories</h3><ul><li><a href="/a">New pier opens after a year of delays and quarrels</a><li><a href="/b">Cod prices fall for the third month in a row</a></ul></aside>
<section id="comments"><h3>Comments</h3><div class="comment"><p>My grandfather helped to build that wall, and he always said that it would not last.</p></div><form><p>Leave a comment</p></form></section>
</main><footer><p>© 2031 Ash Post. All rights reserved.</p></footer></body></html>`;

const utf8 = (text: string) => new TextEncoder().encode(text);

async function read(file: Partial<ImportedFile> & { bytes: Uint8Array }): Promise<ImportedArticle> {
  for await (const piece of readArticles({ name: 'quay.html', ...file }))
    if ('article' in piece) return piece.article;
  throw new Error('no article came out');
}

const readHtml = (html: string) => read({ bytes: utf8(html) });

function wordsOf({ text, blocks }: ImportedArticle, role: string): string[] {
  return (blocks ?? [])
    .filter((block) => block.role === role)
    .map(({ start, end }) => text.slice(start, end));
}

describe('an old page', () => {
  it('is read where an anchor that leads nowhere is left open around everything', async () => {
    const article = await readHtml(NEWS.replace('</head><body>', '</head><body><a name="top">'));
    expect(wordsOf(article, 'body')).toEqual(PARAGRAPHS);
  });
});

describe('a news page', () => {
  it('gives its body, and every other block with a role of its own', async () => {
    const article = await readHtml(NEWS);
    expect(wordsOf(article, 'body')).toEqual(PARAGRAPHS);
    expect(wordsOf(article, 'subhead')).toEqual(['Berths for the boats']);
    expect(wordsOf(article, 'headline')).toEqual(['Quay closed after wall gives way']);
    expect(wordsOf(article, 'standfirst')).toEqual(['Part of the wall slid into the basin.']);
    expect(wordsOf(article, 'byline')).toEqual(['By Runa Holt and Ib Sand 3 March 2031']);
    expect(wordsOf(article, 'caption')).toEqual(['The quay on Monday morning. Photo: Siv Lund']);
    expect(wordsOf(article, 'copyright')).toEqual(['© 2031 Ash Post. All rights reserved.']);
    expect(wordsOf(article, 'related-links')).toHaveLength(2);
    expect(wordsOf(article, 'comment-form')).toContain('Leave a comment');
    for (const { score, reason } of article.blocks ?? []) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(reason).toMatch(/\.$/);
    }
  });

  it('gives what the page says of it, each statement with its place', async () => {
    const { metadata, canonicalUrl } = await read({
      bytes: utf8(NEWS),
      url: 'https://ash-post.example/quay?from=rss',
    });
    expect(metadata).toMatchObject({
      headline: 'Quay closed after wall gives way',
      standfirst: 'Part of the wall slid into the basin.',
      byline: 'Runa Holt, Ib Sand',
      outlet: 'Ash Post',
      published: '2031-03-03T08:15:00+01:00',
      lang: 'en-GB',
    });
    expect(canonicalUrl).toBe('https://ash-post.example/2031/03/03/quay-closed');
    expect(metadata?.candidates).toContainEqual({
      field: 'byline',
      value: 'By Runa Holt',
      origin: 'json-ld author',
    });
    expect(metadata?.candidates).toContainEqual({ field: 'published', value: '2031-03-03', origin: 'time' });
  });

  it('is read by what readers see when its structured description is broken', async () => {
    const { metadata } = await readHtml(NEWS.replace('"@type":"NewsArticle",', '"@type":NewsArticle,,'));
    expect(metadata).toMatchObject({ byline: 'Runa Holt, Ib Sand', published: '2031-03-03' });
  });

  it('takes no address that is none of the web', async () => {
    const { canonicalUrl } = await readHtml(NEWS.replace('/2031/03/03/quay-closed', 'javascript:alert(1)'));
    expect(canonicalUrl).toBeNull();
  });

  it('resolves its own address against the base that it states', async () => {
    const based = NEWS.replace('<head>', '<head><base href="https://www.ash-post.example/">');
    const { canonicalUrl } = await readHtml(based);
    expect(canonicalUrl).toBe('https://www.ash-post.example/2031/03/03/quay-closed');
  });
});

describe('a blog', () => {
  it('gives its body from plain markup, its writer and its day', async () => {
    const article = await readHtml(
      `<html><head><title>Mending nets – Notes from the pier</title></head><body><div id="header"><a href="/">Notes from the pier</a></div>
      <div class="post"><h2>Mending nets</h2><p class="post-meta">March 3, 2031 | by Runa Holt</p><div class="entry">
      ${PARAGRAPHS.slice(1)
        .map((paragraph) => `<p>${paragraph}</p>`)
        .join(
          '',
        )}<ul><li>A needle of bone</li><li>Twine of hemp</li></ul><p>That is all one needs on a winter evening at the pier.</p></div></div>
      <div id="sidebar"><h3>Recent posts</h3><ul><li><a href="/1">Tar</a><li><a href="/2">Ropes</a></ul></div></body></html>`,
    );
    expect(wordsOf(article, 'body')).toEqual([
      ...PARAGRAPHS.slice(1),
      'A needle of bone',
      'Twine of hemp',
      'That is all one needs on a winter evening at the pier.',
    ]);
    expect(article.metadata).toMatchObject({
      headline: 'Mending nets',
      byline: 'Runa Holt',
      published: '2031-03-03',
    });
  });
});

describe('character sets of a page', () => {
  const page = (meta: string) =>
    `<!doctype html><html><head>${meta}<title>Fähre fällt aus – Ash Post</title></head><body><article><h1>Fähre fällt aus</h1>${PARAGRAPHS.map((paragraph) => `<p>Größe: ${paragraph}</p>`).join('')}</article></body></html>`;
  const windows = (html: string) => iconv.encode(html, 'windows-1252');

  it.each([
    ['the header', windows(page('')), 'text/html; charset=windows-1252'],
    ['its meta', windows(page('<meta charset="iso-8859-1">')), null],
    [
      'its old meta',
      windows(page('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">')),
      null,
    ],
    ['the bytes, when its meta is wrong', utf8(page('<meta charset="shift_jis">')), null],
    [
      'the byte order mark, when its meta is wrong',
      utf8(`\uFEFF${page('<meta charset="windows-1252">')}`),
      null,
    ],
  ])('are read from %s', async (_, bytes, mediaType) => {
    const article = await read({ bytes: new Uint8Array(bytes), mediaType });
    expect(article.metadata?.headline).toBe('Fähre fällt aus');
    expect(wordsOf(article, 'body')[0]).toMatch(/^Größe: PORT ASH/);
  });
});

describe('a page made to stall its readers', () => {
  it('is refused by name when it shows more words than an article may have', async () => {
    const html = NEWS.replace('<h2>', `<p>${'The ferry sails at noon. '.repeat(220_000)}</p><h2>`);
    const error = await readHtml(html).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'too_large',
      message: expect.stringMatching(/^quay\.html: .+\. .+\.$/),
    });
  });

  it('is refused by name when an element has more class names than a program can hold', async () => {
    const html = NEWS.replace('<main>', `<main class="${'a '.repeat(300_000)}">`);
    const error = await readHtml(html).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'too_large', file: 'quay.html' });
    expect(wordsOf(await readHtml(NEWS), 'body')).toEqual(PARAGRAPHS);
  });

  it.each([
    ['comments before it', `${'<!-- a -->'.repeat(20_000)}${NEWS}`],
    [
      'brackets in its description',
      NEWS.replace('Part of the wall slid into the basin.">', `${'&lt;'.repeat(500_000)}">`),
    ],
    ['dots in a row', NEWS.replace('<h2>', `<p>${'.'.repeat(1_000_000)}x</p><h2>`)],
    ['dashes in its title', NEWS.replace('<title>', `<title>${'a - '.repeat(200_000)}`)],
    [
      'blanks in its structured description',
      NEWS.replace('"@type":"News', `${' '.repeat(1_000_000)}"@type":"News`),
    ],
    [
      'brackets in its structured description',
      NEWS.replace('{"@context"', `${'['.repeat(400_000)}{"@context"`),
    ],
  ])('is read in time with a million %s', async (_, html) => {
    const before = process.cpuUsage().user;
    expect(wordsOf(await readHtml(html), 'body')).toEqual(expect.arrayContaining(PARAGRAPHS.slice(1, 4)));
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(5);
  });
});

describe('what is read as a page', () => {
  it.each([
    ['quay', '<!DOCTYPE html><p>x', null],
    ['quay.txt', '\uFEFF\n<html><p>x', null],
    ['quay', '<!-- saved --><html>', null],
    ['quay.htm', '<p>x', null],
    ['quay', 'The ferry', 'text/html; charset=utf-8'],
  ])('%s with %j', (name, text, mediaType) => {
    expect(importerOf({ name, bytes: utf8(text), mediaType }).id).toBe('html');
  });

  it.each([
    ['a page without words', '<html><body><img src="x.png"></body></html>'],
    ['a page of links', `<html><body><ul>${'<li><a href="/x">Sea</a>'.repeat(40)}</ul></body></html>`],
  ])('refuses %s by name', async (_, html) => {
    const error = await readHtml(html).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableArticleError);
    expect(error).toMatchObject({
      code: 'no_article',
      message: expect.stringMatching(/^quay\.html: .+\. .+\.$/),
    });
  });

  it.each([
    [
      '10,000 nested elements',
      NEWS.replace('<div class="story-body">', `${'<div>'.repeat(10_000)}<div class="story-body">`),
    ],
    ['10,000 elements that nobody closes', NEWS.replace('<main>', `${'<section><p>'.repeat(5_000)}<main>`)],
    [
      'a picture of 10 MB in its markup',
      NEWS.replace('quay.jpg', `data:image/png;base64,${'A'.repeat(10_000_000)}`),
    ],
    [
      '10,000 links before it',
      NEWS.replace('<main>', `${'<p><a href="/x">Sea and town</a></p>'.repeat(10_000)}<main>`),
    ],
  ])('finds the article of a page with %s', async (_, html) => {
    expect(wordsOf(await readHtml(html), 'body')).toEqual(expect.arrayContaining(PARAGRAPHS.slice(1, 4)));
  });
});

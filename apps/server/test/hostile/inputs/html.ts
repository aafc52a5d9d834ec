/** Pages that are too deep, too large, or made of what parsers are slow at. */
import { type HostileInput, type Outcome, pageOf, STORY_MARKUP, STORY_WORDS } from '../hostile-input.ts';

const MIB = 1024 * 1024;

/** A page whose words are sound but whose markup is not may be read or refused; it may neither fail nor lose the words. */
const EITHER: readonly Outcome[] = [
  'article',
  'too_large',
  'too_deep',
  'too_slow',
  'unreadable',
  'no_article',
];

const heavy = (what: string, name: string, bytes: () => string): HostileInput => ({
  what,
  name,
  bytes,
  expected: EITHER,
  words: STORY_WORDS,
  run: 'long',
});

/** The inputs. */
export const htmlInputs: readonly HostileInput[] = [
  heavy('html 100,000 blocks deep', 'deep-div.html', () => pageOf(nested('div', 100_000))),
  heavy('html 100,000 inline elements deep', 'deep-b.html', () => pageOf(nested('b', 100_000))),
  heavy('html 20,000 tables deep', 'deep-table.html', () =>
    pageOf(nested('table><tr><td', 20_000, '/td></tr></table')),
  ),
  heavy('html 100,000 elements deep that nobody closes', 'open.html', () =>
    pageOf('<div><span>'.repeat(50_000) + STORY_MARKUP),
  ),
  heavy('html of 50 MB, in paragraphs', 'huge.html', () => pageOf(filled(50 * MIB, STORY_MARKUP))),
  heavy('html of 49 MB, in tags without words', 'huge-tags.html', () => pageOf(filled(49 * MIB, '<i></i>'))),
  heavy('html of 5 MB, in tags without words', 'tags.html', () =>
    pageOf(STORY_MARKUP + filled(5 * MIB, '<i></i>')),
  ),
  heavy('html of 4 MB in one paragraph', 'paragraph.html', () =>
    pageOf(`${STORY_MARKUP}<p>${filled(4 * MIB, 'The quay was closed. ')}</p>`),
  ),
  heavy('html with 100,000 attributes', 'attributes.html', () =>
    pageOf(
      `<p ${Array.from({ length: 100_000 }, (_, index) => `a${index}="${index}"`).join(' ')}>a</p>${STORY_MARKUP}`,
    ),
  ),
  heavy('html with an attribute of 8 MB', 'attribute.html', () =>
    pageOf(`<p title="${'a'.repeat(8 * MIB)}">a</p>${STORY_MARKUP}`),
  ),
  heavy('html with a million opening brackets', 'brackets.html', () =>
    pageOf(STORY_MARKUP + '<'.repeat(1_000_000)),
  ),
  heavy('html with 200,000 comments that nobody closes', 'comments.html', () =>
    pageOf(STORY_MARKUP + '<!--'.repeat(200_000)),
  ),
  heavy('html with 200,000 scripts that nobody closes', 'scripts.html', () =>
    pageOf(STORY_MARKUP + '<script>'.repeat(200_000)),
  ),
  heavy('html with 200,000 entities', 'entities.html', () =>
    pageOf(`${STORY_MARKUP}<p>${'&amp;&#x41;'.repeat(200_000)}`),
  ),
  heavy('html with 100,000 meta elements', 'meta.html', () =>
    pageOf(
      STORY_MARKUP,
      '<meta property="og:title" content="Quay"><meta name="author" content="Lis">'.repeat(100_000),
    ),
  ),
  heavy('html with JSON-LD 100,000 lists deep', 'json-ld.html', () =>
    pageOf(
      STORY_MARKUP,
      `<script type="application/ld+json">${'['.repeat(100_000)}${']'.repeat(100_000)}</script>`,
    ),
  ),
  heavy('html with JSON-LD of 200,000 authors', 'authors.html', () =>
    pageOf(
      STORY_MARKUP,
      `<script type="application/ld+json">{"@type":"NewsArticle","author":[${'{"name":"Lis Brandt"},'.repeat(200_000)}{}]}</script>`,
    ),
  ),
  heavy('html of 4 MB of blanks', 'blanks.html', () =>
    pageOf(`${STORY_MARKUP}<p>${' \n\t'.repeat(1_400_000)}</p>`),
  ),
  heavy('html with 50,000 templates, frames and noscripts', 'frames.html', () =>
    pageOf(STORY_MARKUP + '<template><iframe></iframe></template><noscript>a</noscript>'.repeat(50_000)),
  ),
  {
    what: 'html that asks for other files and addresses',
    name: 'asking.html',
    bytes: ({ path, url }) =>
      pageOf(
        `${STORY_MARKUP}<iframe src="file://${path}"></iframe><img src="${url}/a"><object data="file://${path}"></object><script src="${url}/b"></script><script>fetch("${url}/c")</script>`,
        `<link rel="stylesheet" href="${url}/d"><base href="file://${path}"><meta http-equiv="refresh" content="0;url=${url}/e">`,
      ),
    expected: ['article'],
    words: STORY_WORDS,
  },
];

function nested(open: string, depth: number, close = `/${open}`): string {
  return `<${open}>`.repeat(depth) + STORY_MARKUP + `<${close}>`.repeat(depth);
}

function filled(bytes: number, with_: string): string {
  return with_.repeat(Math.ceil(bytes / Buffer.byteLength(with_)));
}

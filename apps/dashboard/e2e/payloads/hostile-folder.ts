/** A folder of articles in many formats, with payloads wherever a format has room for words, names or addresses. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ADDRESSES, FORMULAS, MARKUP, WORDS } from './payloads.ts';

/** The words of an article: each payload is in quotation marks once and around a name once. */
export function hostileText(outlet: string): string {
  const sentences = WORDS.flatMap((payload, index) => [
    `“Pier ${index} ${payload} is not safe,” harbour master Ines Kaldor told the ${outlet} on Monday.`,
    `Deputy mayor Tom ${payload} Falk said that pier ${index} would open in May.`,
  ]);
  return sentences.join('\n\n');
}

/** Writes the files; the names of some are payloads as well. */
export async function writeHostileFolder(folder: string): Promise<void> {
  const files = [text, page, markdown, letter, list, table, feed].flatMap((make) => make());
  await Promise.all(files.map(([name, words]) => writeFile(join(folder, name), words)));
}

type File = readonly [name: string, words: string];

const [SCRIPT = '', , IMAGE = ''] = MARKUP;
const [SCHEME = ''] = ADDRESSES;

function text(): File[] {
  return [
    [
      `<img src=x onerror=window.__acted='name'>.txt`,
      `${IMAGE}\n\nBy ${SCRIPT}\n\n${hostileText('Quell Herald')}`,
    ],
    [`=cmd|' C calc'!A0.txt`, `${FORMULAS.join(' ')}\n\n${hostileText('Ferrow Lantern')}`],
    ['\u202Etxt.gnp.txt', `Ferries turn round\n\n${hostileText('Tarn Bellow Post')}`],
  ];
}

/** As text and as elements, in what the page says of itself, and in addresses. */
function page(): File[] {
  const stated = JSON.stringify({
    '@type': 'NewsArticle',
    headline: SCRIPT,
    url: SCHEME,
    author: { '@type': 'Person', name: IMAGE, url: SCHEME },
    publisher: { '@type': 'Organization', name: IMAGE, url: SCHEME },
    datePublished: '2024-05-04',
  }).replaceAll('<', '\\u003c');
  const paragraphs = hostileText('Morrow Times')
    .split('\n\n')
    .map((words) => `<p onclick="window.__acted='page'">${escaped(words)}</p>`);
  const links = ADDRESSES.map((address) => `<a href="${escaped(address)}">more on this</a>`).join(' ');
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(IMAGE)}</title>
<link rel="canonical" href="${escaped(SCHEME)}"><script type="application/ld+json">${stated}</script></head>
<body><main><article><h1>${escaped(SCRIPT)}</h1><p class="byline">By ${escaped(IMAGE)}</p>${MARKUP.join('')}
${paragraphs.join('')}<p>The harbour office gave no more details: ${links}</p></article></main></body></html>`;
  return [['<svg onload=1>.html', html]];
}

function markdown(): File[] {
  return [
    [
      'notes.md',
      `---\ntitle: ${JSON.stringify(SCRIPT)}\n---\n\n# ${SCRIPT}\n\n${hostileText('Weekly Anchor')}`,
    ],
  ];
}

function letter(): File[] {
  const head = [
    `From: "${SCRIPT.replaceAll('"', '')}" <desk@quell.example>`,
    `Subject: ${SCRIPT}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  return [['letter.eml', `${head.join('\r\n')}\r\n\r\n${hostileText('Letter Box')}`]];
}

/** Each format of rows gets every sixth payload, beginning with its own; in a long run all of them. */
const EVERY = process.env.ONRECORD_LONG ? 1 : 6;

/** One article for each payload as headline, byline and outlet. */
function rows(first: number) {
  return WORDS.filter((_, index) => (index - first) % EVERY === 0).map((payload, index) => ({
    title: `${payload} stops ferry ${index}`,
    author: payload,
    source: payload,
    url: ADDRESSES[index % ADDRESSES.length] ?? '',
    date: '2024-05-04',
    text: `“Ferry ${index} ${payload} stays in port,” harbour master Ines Kaldor said. ${payload} said that it would not sail.`,
  }));
}

function list(): File[] {
  return [['list.json', JSON.stringify(rows(0))]];
}

function table(): File[] {
  const all = rows(1).map((row) => ({ ...row, text: `${row.text} So it was on Tuesday.` }));
  const cells = all.map((row) => Object.values(row).map((cell) => `"${cell.replaceAll('"', '""')}"`));
  return [['table.csv', [Object.keys(all[0] ?? {}), ...cells].map((one) => one.join(',')).join('\r\n')]];
}

function feed(): File[] {
  const items = rows(2).map(
    ({
      title,
      author,
      text: words,
    }) => `<item><title>${escaped(title)}</title><dc:creator>${escaped(author)}</dc:creator>
<link>${escaped(SCHEME)}</link><content:encoded>${escaped(`<p>${escaped(words)} So it was on Friday.</p><p>${MARKUP.join('')}</p>`)}</content:encoded></item>`,
  );
  const xml = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>${escaped(IMAGE)}</title><link>${escaped(SCHEME)}</link>${items.join('\n')}</channel></rss>`;
  return [['feed.rss', xml.replace(NOT_OF_XML, '')]];
}

/** Characters that no XML may hold. */
const NOT_OF_XML = /[^\P{Control}\t\n\r]|\p{Surrogate}/gu;

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

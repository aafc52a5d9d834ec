/** Articles of any length made of the paragraphs of the demonstration story: prose as newspapers print it, written for this project. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomOf } from '../archive/random.ts';

const FOLDER = fileURLToPath(new URL('../../../demo/articles/', import.meta.url));

/** Shorter ones are bylines, datelines and notices. In UTF-16 code units. */
const SHORTEST_PARAGRAPH = 120;

/** Headline and paragraphs. */
export interface Prose {
  headline: string;
  paragraphs: string[];
}

/** Article number `at` of at least so many words: paragraphs in another order each time, none twice before all have come. */
export function proseOf(at: number, words: number): Prose {
  const random = randomOf('prose', at);
  const paragraphs: string[] = [];
  let left: string[] = [];
  for (let count = 0; count < words; count += wordsIn(paragraphs.at(-1) ?? '')) {
    if (left.length === 0) left = [...PARAGRAPHS];
    paragraphs.push(...left.splice(random.below(left.length), 1));
  }
  return { headline: `Report ${at + 1} from the harbour`, paragraphs };
}

/** As plain text. */
export function plainText({ headline, paragraphs }: Prose): string {
  return `${[headline, ...paragraphs].join('\n\n')}\n`;
}

/** As a page of a web site, with what stands around an article. */
export function htmlPage({ headline, paragraphs }: Prose): string {
  const links = Array.from({ length: 30 }, (_, at) => `<li><a href="/section/${at}">Section ${at}</a></li>`);
  const body = paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(headline)}</title>
<meta property="og:site_name" content="Harbour Gazette"><meta property="article:published_time" content="2030-05-01T08:00:00Z">
</head><body><header><nav><ul>${links.join('')}</ul></nav></header>
<main><article><h1>${escaped(headline)}</h1>${body.join('\n')}</article>
<aside><h2>Most read</h2><ol>${links.slice(0, 10).join('')}</ol></aside></main>
<footer><p>All rights reserved.</p></footer></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function wordsIn(text: string): number {
  return text.split(/\s+/).length;
}

const PARAGRAPHS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split(/\n\s*\n/))
  .filter((paragraph) => paragraph.length >= SHORTEST_PARAGRAPH && !paragraph.startsWith('©'));

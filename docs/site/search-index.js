/** The index of the search: one entry for each section of each page. */
import { writeFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { pages } from './pages.js';
import { searchOptions } from './search-options.js';

/**
 * Writes the index beside the other assets.
 *
 * @param {{outputPath: string, content: string}[]} results What the generator made.
 */
export function writeSearchIndex(results) {
  const index = new MiniSearch(searchOptions);
  const contents = new Map(
    results.map(({ outputPath, content }) => [outputPath.replace(/^(?:\.\/)?dist\//, ''), content]),
  );
  for (const { url, title } of pages.values()) index.addAll(sectionsOf(url, title, contents.get(url) ?? ''));
  writeFileSync(new URL('../dist/assets/search.json', import.meta.url), JSON.stringify(index));
}

/**
 * @param {string} url
 * @param {string} page The title of the page.
 * @param {string} html
 */
function sectionsOf(url, page, html) {
  const [, article = ''] = /<article[^>]*>(.*)<\/article>/s.exec(html) ?? [];
  const parts = article.split(/(?=<h[1-4] id=)/).filter((part) => part.startsWith('<h'));
  // What the overview lists is found on its own page.
  return parts.slice(0, url === 'index.html' ? 1 : undefined).map((part) => {
    const [heading = '', id = ''] = /^<h[1-4] id="([^"]+)".*?<\/h[1-4]>/s.exec(part) ?? [];
    return {
      id: part.startsWith('<h1') ? url : `${url}#${id}`,
      page,
      title: wordsOf(heading) || page,
      text: wordsOf(part.slice(heading.length)),
    };
  });
}

/** @param {string} html */
function wordsOf(html) {
  const text = html.replace(/<svg.*?<\/svg>/gs, ' ').replace(/<[^>]+>/g, ' ');
  return text
    .replace(/&(\w+|#\d+);/g, (all, name) => ENTITIES.get(name) ?? all)
    .replace(/\s+/g, ' ')
    .trim();
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['gt', '>'],
  ['lt', '<'],
  ['quot', '"'],
]);

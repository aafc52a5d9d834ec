/** How the pages become a site: `pnpm --filter @onrecord/docs build` writes it to `dist`. */
import { readFileSync } from 'node:fs';
import { writeAssets } from './site/assets.js';
import { headingsOf } from './site/headings.js';
import { extendMarkdown } from './site/markdown.js';
import { groups, NOT_FOUND, neighboursOf, pageAt, pages, ROOT, relativeUrl } from './site/pages.js';
import { writeSearchIndex } from './site/search-index.js';

/** @param {any} eleventy */
export default function configure(eleventy) {
  const assets = writeAssets();
  eleventy.addGlobalData('layout', 'page.njk');
  eleventy.addGlobalData('groups', groups);
  eleventy.addGlobalData('eleventyComputed', { entry, permalink });
  for (const { source, input } of pages.values())
    if (!source.startsWith('docs/')) eleventy.addTemplate(input, readFileSync(new URL(source, ROOT), 'utf8'));

  eleventy.amendLibrary('md', extendMarkdown);
  eleventy.addFilter('asset', (/** @type {string} */ name) => assets.get(name));
  eleventy.addFilter('from', (/** @type {string} */ to, /** @type {string} */ url) => relativeUrl(url, to));
  eleventy.addFilter('headings', headingsOf);
  eleventy.addFilter('neighbours', neighboursOf);
  eleventy.addPassthroughCopy('screenshots/*.png');
  eleventy.addWatchTarget('site/');
  eleventy.on('eleventy.after', (/** @type {any} */ { results }) => writeSearchIndex(results));
}

export const config = {
  dir: { input: '.', output: 'dist', includes: 'site' },
  templateFormats: ['md'],
  // Pages show GraphQL and commands; braces in them are no template.
  markdownTemplateEngine: false,
};

/** @param {{page: {inputPath: string}}} data */
function entry({ page }) {
  return pageAt(page.inputPath) ?? NOT_FOUND;
}

/** @param {{page: {filePathStem: string}}} data */
function permalink({ page }) {
  return `${page.filePathStem}.html`;
}

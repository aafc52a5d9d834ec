/** What the site adds to Markdown: links that lead on, headings that can be linked, drawings and tables without inline styles. */
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { slug } from 'github-slugger';
import anchor from 'markdown-it-anchor';
import { folders, pageAt, pages, ROOT, relativeUrl } from './pages.js';

/**
 * @typedef {import('markdown-it').default} MarkdownIt
 * @typedef {import('markdown-it/lib/token.mjs').default} Token
 * @typedef {{page: {inputPath: string}}} Environment
 */

/** @param {MarkdownIt} markdown */
export function extendMarkdown(markdown) {
  // The same anchors as code hosts make, so that a link works in both places.
  markdown.use(anchor, { slugify: slug, permalink: anchor.permalink.headerLink({ safariReaderFix: true }) });
  markdown.core.ruler.push('onrecord_links', ({ tokens, env }) => {
    for (const { children } of tokens) if (children) resolveLinks(children, pageOf(env));
  });
  markdown.core.ruler.push('onrecord_cells', ({ tokens }) => tokens.forEach(withoutStyle));
  const { image } = markdown.renderer.rules;
  markdown.renderer.rules.image = (tokens, at, options, env, self) =>
    drawing(tokens[at], pageOf(env)) ?? image?.(tokens, at, options, env, self) ?? '';
  markdown.renderer.rules.table_open = () => '<div class="table"><table>\n';
  markdown.renderer.rules.table_close = () => '</table></div>\n';
}

/** The page that is being built. @param {Environment} env */
function pageOf({ page: { inputPath } }) {
  const page = pageAt(inputPath);
  if (!page) throw new Error(`${inputPath} is not listed in docs/site/pages.js. Add a line for it.`);
  return page;
}

/**
 * A link to a page leads to its place on the site; one to any other file of the checkout has no place there, and stays as words.
 *
 * @param {Token[]} tokens
 * @param {import('./pages.js').Page} page
 */
function resolveLinks(tokens, page) {
  for (const [at, token] of tokens.entries()) {
    const href = token.type === 'link_open' ? String(token.attrGet('href')) : '';
    if (!href || /^(?:https?:|mailto:|#)/.test(href)) continue;
    const [path = '', fragment] = href.split('#');
    const source = posix.normalize(posix.join(posix.dirname(page.source), path));
    const url = pages.get(source)?.url ?? folders.get(source.replace(/\/$/, ''));
    if (url) {
      token.attrSet('href', relativeUrl(page.url, url) + (fragment ? `#${fragment}` : ''));
      continue;
    }
    if (!existsSync(new URL(source, ROOT)))
      throw new Error(`${page.source} links to ${href}, which is not there.`);
    token.tag = 'span';
    token.attrs = [
      ['class', 'in-checkout'],
      ['title', `${source} in the checkout`],
    ];
    const close = tokens.slice(at).find(({ type }) => type === 'link_close');
    if (close) close.tag = 'span';
  }
}

/** The pages forbid inline styles, which is how a table says where its cells stand. @param {Token} token */
function withoutStyle(token) {
  const [, side] = /text-align:(\w+)/.exec(String(token.attrGet('style'))) ?? [];
  if (!side) return;
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
  token.attrJoin('class', side);
}

/**
 * A drawing stands in the page itself, where it takes the colours of the theme.
 *
 * @param {Token | undefined} token
 * @param {import('./pages.js').Page} page
 */
function drawing(token, page) {
  const file = token?.attrGet('src') ?? '';
  if (!file.endsWith('.svg')) return null;
  const path = posix.join(posix.dirname(page.source), file);
  const label = String(token?.content).replaceAll('"', '&quot;');
  const svg = readFileSync(new URL(path, ROOT), 'utf8');
  const image = svg.replace('<svg ', `<svg class="drawing" role="img" aria-label="${label}" `);
  return `<span class="figure">${image.replace(/\s*\n/g, '')}</span>`;
}

/** The built site as a browser gets it: every page can be reached, every link leads somewhere, and nothing comes from elsewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { NOT_FOUND, pages } from '../docs/site/pages.js';

const BUILT = new URL('../docs/dist/', import.meta.url);

if (!existsSync(BUILT))
  throw new Error('The documentation is not built. Build it with: npx -y pnpm@12 build');

const filesIn = (folder: URL, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith(ending) && !/(?:^|\/)(?:node_modules|dist)\//.test(name));

const htmlFiles = filesIn(BUILT, '.html');
const html = new Map(htmlFiles.map((name) => [name, readFileSync(new URL(name, BUILT), 'utf8')]));

/** The values of attributes that lead somewhere, of all elements or of those with one name. */
const targets = (page: string, attribute: string, element = '\\w+') =>
  [...page.matchAll(new RegExp(`<${element}\\s[^>]*?\\b${attribute}="([^"]*)"`, 'g'))].map(
    ([, to = '']) => to,
  );

/** Where a link of a page leads on the site: its file and the anchor in it. */
function placeOf(from: string, link: string): { file: string; anchor: string } {
  const [path = '', anchor = ''] = link.split('#');
  const file = path.startsWith('/docs/')
    ? path.slice('/docs/'.length)
    : posix.join(posix.dirname(from), path);
  return { file: path === '' ? from : file, anchor };
}

const isOutside = (link: string) => /^[a-z]+:/.test(link);

describe('the site', () => {
  it('has a page for each Markdown file of the documentation, and no others', () => {
    const sources = filesIn(new URL('../', BUILT), '.md').map((name) => `docs/${name}`);
    const listed = [...pages.keys(), NOT_FOUND.source].filter((source) => source.startsWith('docs/'));
    expect(listed.sort()).toEqual(sources.sort());
    expect(htmlFiles.toSorted()).toEqual([...pages.values(), NOT_FOUND].map(({ url }) => url).sort());
  });

  it('leads from the start to every page', () => {
    const reached = new Set(['index.html']);
    for (const from of reached)
      for (const link of targets(html.get(from) ?? '', 'href', 'a').filter((one) => !isOutside(one))) {
        const { file } = placeOf(from, link);
        if (html.has(file)) reached.add(file);
      }
    expect([...reached].sort()).toEqual([...pages.values()].map(({ url }) => url).sort());
  });

  it('sends less than 250 kB of scripts, styles and type before the text can be read', () => {
    const first = html.get('index.html') ?? '';
    const asked = [...targets(first, 'href', 'link'), ...targets(first, 'src', 'script')];
    const bytes = asked.map((file) => readFileSync(new URL(file, BUILT)).length);
    expect(asked.length).toBeGreaterThan(3);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
  });
});

describe.each([...html])('the page %s', (name, page) => {
  it('has one title, and says which one it is', () => {
    expect(page.match(/<h1\b/g)).toHaveLength(1);
    expect(page).toMatch(/<title>[^<]*Onrecord documentation<\/title>/);
  });

  it('links only to files and headings that are there', () => {
    const links = [...targets(page, 'href'), ...targets(page, 'src')].filter((link) => !isOutside(link));
    const broken = links.filter((link) => {
      const { file, anchor } = placeOf(name, link);
      if (!existsSync(new URL(file, BUILT))) return true;
      return anchor !== '' && !(html.get(file) ?? '').includes(` id="${anchor}"`);
    });
    expect(links.length).toBeGreaterThan(10);
    expect(broken).toEqual([]);
  });

  it('loads nothing from elsewhere, and has no script or style of its own inside', () => {
    const loaded = ['link', 'script', 'img'].flatMap((element) => [
      ...targets(page, 'href', element),
      ...targets(page, 'src', element),
    ]);
    expect(loaded.filter(isOutside)).toEqual([]);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style\b|\sstyle="|\son\w+="|<iframe\b|@import/);
  });

  it('shows no Markdown that was not understood', () => {
    const words = page.replace(/<(pre|code)\b.*?<\/\1>/gs, '').replace(/<[^>]+>/g, '');
    expect(words).not.toMatch(/\]\([^)]*\)|^\s*\|.*\|\s*$|\*\*\w/m);
  });
});

describe('a style', () => {
  it.each(filesIn(BUILT, '.css'))('%s loads only files that are there', (name) => {
    const css = readFileSync(new URL(name, BUILT), 'utf8');
    const files = [...css.matchAll(/url\(([^)]+)\)/g)].map(([, file = '']) => file);
    expect(files).toHaveLength(4);
    for (const file of files) expect(existsSync(new URL(file, new URL(name, BUILT)))).toBe(true);
  });
});

describe('the search', () => {
  it('has every page in its index', () => {
    const index = JSON.parse(readFileSync(new URL('assets/search.json', BUILT), 'utf8'));
    const found = new Set(Object.values<string>(index.documentIds).map((id) => id.split('#')[0]));
    expect([...found].sort()).toEqual([...pages.values()].map(({ url }) => url).sort());
  });
});

describe('a font', () => {
  it('has the same version as on the dashboard', () => {
    const versions = (path: string, kind: string) =>
      Object.entries(
        JSON.parse(readFileSync(fileURLToPath(new URL(`../${path}/package.json`, import.meta.url)), 'utf8'))[
          kind
        ],
      ).filter(([name]) => name.startsWith('@fontsource'));
    expect(versions('docs', 'devDependencies')).toEqual(versions('apps/dashboard', 'dependencies'));
  });
});

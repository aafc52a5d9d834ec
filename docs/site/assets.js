/** Styles, scripts and fonts, under names that change with their content, so that browsers may keep them for good. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse, posix } from 'node:path';
import { ROOT } from './pages.js';

const { resolve } = createRequire(import.meta.url);
const FOLDER = new URL('../dist/assets/', import.meta.url);

/** The families of the dashboard, in the letters of the languages that the pages are written in. */
const FONTS = ['source-serif-4', 'inter', 'jetbrains-mono'].flatMap((family) =>
  ['wght-normal', ...(family === 'source-serif-4' ? ['wght-italic'] : [])].map((style) => ({
    name: `${family}-latin-${style}.woff2`,
    file: resolve(`@fontsource-variable/${family}/files/${family}-latin-${style}.woff2`),
  })),
);

/** Where each asset stands on the site, by its name here. It also clears what an earlier build left. */
export function writeAssets() {
  rmSync(new URL('../', FOLDER), { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  /** @type {Map<string, string>} */
  const written = new Map();
  /** @type {(name: string, content: string | Buffer) => void} */
  const write = (name, content) => {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
    const { name: stem, ext } = parse(name);
    const hashed = `${stem}.${hash}${ext || '.js'}`;
    writeFileSync(new URL(hashed, FOLDER), content);
    written.set(name, `assets/${hashed}`);
  };
  for (const { name, file } of FONTS) write(name, readFileSync(file));
  write('icon.svg', read('apps/dashboard/src/app/icon.svg'));
  write('site.css', withNames(STYLES.map(read).join('\n'), /(?<=url\()([^)]+)/g, written));
  for (const name of ['theme.js', 'scrollers.js']) write(name, read(`docs/site/browser/${name}`));
  write('minisearch', readFileSync(resolve('minisearch').replace(/cjs\/index\.cjs$/, 'es/index.js'), 'utf8'));
  write('search-options.js', read('docs/site/search-options.js'));
  write('search.js', withNames(read('docs/site/browser/search.js'), /(?<=from ')([^']+)/g, written));
  return written;
}

/** In the order in which later ones may overrule: colours, type and spaces are those of the dashboard. */
const STYLES = [
  'apps/dashboard/src/design/tokens.css',
  ...[
    'fonts',
    'ground',
    'masthead',
    'search',
    'columns',
    'text',
    'overview',
    'drawings',
    'widths',
    'print',
  ].map((name) => `docs/site/styles/${name}.css`),
];

/** @param {string} path From the root of the checkout. */
function read(path) {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

/**
 * Puts the names of the site into a file that names its neighbours.
 *
 * @param {string} content
 * @param {RegExp} naming What stands for a neighbour.
 * @param {ReadonlyMap<string, string>} written
 */
function withNames(content, naming, written) {
  return content.replace(naming, (path) => {
    const hashed = written.get(posix.basename(path));
    if (!hashed) throw new Error(`There is no asset ${path}.`);
    return `./${posix.basename(hashed)}`;
  });
}

import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const PROGRAM = `
  import { registerHooks } from 'node:module';
  const loaded = [];
  registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context); } });
  const { exporters, importerOf, readArticles } = await import(process.argv[1]);
  const menus = exporters.map(({ label }) => label);
  const bytes = new TextEncoder().encode('<!doctype html><p>The ferry stays in the harbour, said the pilot.</p>');
  const found = importerOf({ name: 'quay.html', bytes }).id;
  const before = loaded.length;
  await readArticles({ name: 'quay.txt', bytes: new TextEncoder().encode('The ferry stays.') }).next();
  const first = loaded.length;
  await readArticles({ name: 'quay.html', bytes }).next().catch(() => {});
  console.log(JSON.stringify({ menus, found, before: loaded.slice(0, first), after: loaded.slice(before) }));
`;

/** What a program of its own has loaded before and after the first page is read. */
function loading(): { menus: string[]; found: string; before: string[]; after: string[] } {
  const entry = new URL('./index.ts', import.meta.url).href;
  const answer = execFileSync(process.execPath, ['--input-type=module', '-e', PROGRAM, entry], {
    encoding: 'utf8',
  });
  return JSON.parse(answer);
}

describe('loading the formats', () => {
  it('opens no library of a format before a file of that format is read', () => {
    const libraries = Object.keys(manifest.dependencies).filter((name) => !name.startsWith('@onrecord/'));
    const { menus, found, before, after } = loading();
    const among = (urls: string[]) =>
      libraries.filter((name) => urls.some((url) => url.includes(`/node_modules/${name}/`)));
    expect(libraries.length).toBeGreaterThan(10);
    expect(menus).not.toContain(undefined);
    expect(found).toBe('html');
    expect(among(before)).toEqual([]);
    expect(among(after)).toContain('linkedom');
  });
});

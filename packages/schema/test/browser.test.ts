/** The packed package in a browser: bundled, run without any global of Node, and in Chromium where there is one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PackedProject, packedProject, run, SLOW } from './packed-project.ts';

const CHROMIUM = [process.env.CHROMIUM_PATH ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== '' && existsSync(path),
);
if (!CHROMIUM) console.warn('No Chromium here (set CHROMIUM_PATH): the package is run without one.');

const EXPECTED = { levels: ['grounded', 'well-formed'], reanchored: 'quay', digits: 64 };

let project: PackedProject;
let code: string;

beforeAll(async () => {
  project = await packedProject();
  await project.write('page.js', PAGE);
  const bundle = await rolldown({ input: join(project.folder, 'page.js'), platform: 'browser' });
  const { output } = await bundle.generate({ format: 'iife', name: 'onrecord' });
  await bundle.close();
  expect(output[0].imports).toEqual([]);
  code = output[0].code;
}, SLOW);

afterAll(() => project.remove());

describe('a bundle of every entry', () => {
  it('runs without anything that only Node has, and takes bytes of another realm', async () => {
    const page = createContext({ TextDecoder, TextEncoder });
    expect(runInContext('typeof process + typeof require + typeof Buffer', page)).toBe('undefined'.repeat(3));
    runInContext(code, page);
    expect(JSON.parse(await runInContext('onrecord.checked', page))).toEqual(EXPECTED);
  });

  it.skipIf(!CHROMIUM)(
    'runs in Chromium',
    async () => {
      await project.write('bundle.js', code);
      await project.write('page.html', HTML);
      const page = pathToFileURL(join(project.folder, 'page.html')).href;
      const profile = `--user-data-dir=${join(project.folder, 'profile')}`;
      const { stdout } = await run(CHROMIUM ?? '', [...FLAGS, profile, page]);
      expect(JSON.parse(/<title>(.*?)<\/title>/.exec(stdout)?.[1] ?? '{}')).toEqual(EXPECTED);
    },
    SLOW,
  );
});

/** Prints the page once its scripts are done; the sandbox needs rights that containers do not give. */
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom', '--virtual-time-budget=10000'];

const HTML = `<!doctype html><meta charset="utf-8"><title>{}</title><script src="bundle.js"></script>
<script>onrecord.checked.then((found) => { document.title = found; });</script>`;

const PAGE = `
import { spanOf } from '@onrecord/schema';
import { reanchor } from '@onrecord/schema/anchor';
import { writeBundle } from '@onrecord/schema/bundle';
import { failing, story } from '@onrecord/schema/fixtures';
import { textIdOf } from '@onrecord/schema/ids';
import { validateBundle } from '@onrecord/schema/validate';

async function check() {
  const lines = [];
  for await (const line of writeBundle(story)) lines.push(new TextEncoder().encode(line));
  const from = { id: textIdOf('The quay is shut.'), text: 'The quay is shut.' };
  const to = { id: textIdOf('🌊 The quay is shut.'), text: '🌊 The quay is shut.' };
  const span = spanOf(from.id, from.text, { start: 4, end: 8 });
  const levels = [await validateBundle(lines), await validateBundle([failing[0].bundle])].map(({ level }) => level);
  return JSON.stringify({ levels, reanchored: reanchor(span, from, to).span.exact, digits: from.id.length });
}
export const checked = check();
`;

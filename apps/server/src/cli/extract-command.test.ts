import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FERRY, manyArticles, QUAY } from './testing/articles.ts';
import { BIN, onrecord, temporaryFolder } from './testing/command.ts';

interface Line {
  id: string;
  attributions: Record<'source' | 'cue' | 'content', [number, number][]>[];
}

const linesOf = (stdout: string): Line[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const wordsOf = (raw: string, pairs: [number, number][] = []) =>
  pairs.map(([start, end]) => raw.slice(start, end));

describe('onrecord extract', () => {
  it('gives offsets into the raw file, with its byte order mark, CRLF and emoji', async () => {
    const folder = await temporaryFolder();
    const raw = `\uFEFF🌊 Weather desk\n\n${QUAY}`.replaceAll('\n', '\r\n');
    await writeFile(join(folder, 'quay.v2.txt'), raw);
    const { code, stdout } = await onrecord(['extract', 'quay.v2.txt'], { cwd: folder });
    expect(code).toBe(0);
    const [line] = linesOf(stdout);
    expect(line?.id).toBe('quay.v2');
    const said = line?.attributions.find(({ cue }) => wordsOf(raw, cue).includes('said'));
    expect(wordsOf(raw, said?.source).join(' ')).toContain('Oda Renning');
    expect(wordsOf(raw, said?.content).join(' ')).toContain('Stay away from the water until the wind drops');
  });

  it('reads UTF-16 as UTF-8', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'utf-8.txt'), `\uFEFF${QUAY}`);
    await writeFile(join(folder, 'utf-16.txt'), `\uFEFF${QUAY}`, 'utf16le');
    const { stdout } = await onrecord(['extract', 'utf-8.txt', 'utf-16.txt'], { cwd: folder });
    const [one, other] = linesOf(stdout);
    expect(one?.attributions.length).toBeGreaterThan(0);
    expect(other?.attributions).toEqual(one?.attributions);
  });

  it('prints the articles in the order given, names what it refuses, and stores nothing', async () => {
    const folder = await temporaryFolder();
    const [long = ''] = manyArticles(1);
    await writeFile(join(folder, 'b.txt'), long.repeat(3));
    await writeFile(join(folder, 'a.txt'), FERRY);
    await writeFile(join(folder, 'c.txt'), '');
    await writeFile(join(folder, 'page.html'), `<html><body>${QUAY}</body></html>`);
    const { code, stdout, stderr } = await onrecord(['extract', 'b.txt', 'c.txt', 'page.html', 'a.txt'], {
      cwd: folder,
    });
    expect(linesOf(stdout).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(stderr).toMatch(/refused {2}c\.txt: The file is empty/);
    expect(stderr).toMatch(/refused {2}page\.html: /);
    expect(code).toBe(1);
    expect((await readdir(folder)).sort()).toEqual(['a.txt', 'b.txt', 'c.txt', 'page.html']);
  });

  it('ends without a word when its reader leaves', async () => {
    const folder = await temporaryFolder();
    for (const [index, text] of manyArticles(8).entries())
      await writeFile(join(folder, `${index}.txt`), text);
    const child = spawn(process.execPath, [BIN, 'extract', folder]);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await once(child, 'close');
    expect(stderr).toBe('');
  });
});

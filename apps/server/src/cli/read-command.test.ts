import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FERRY, QUAY } from './testing/articles.ts';
import { onrecord, temporaryFolder } from './testing/command.ts';

const FIELDS = [
  'input',
  'format',
  'headline',
  'standfirst',
  'byline',
  'outlet',
  'published',
  'lang',
  'text',
  'blocks',
  'refused',
];

function linesOf(stdout: string) {
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

async function folderWith(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

describe('onrecord read --json', () => {
  it('prints a line for each article, in the order given, with what an import would store', async () => {
    const cwd = await folderWith({ 'quay.txt': QUAY, 'ferry.txt': FERRY });
    const { code, stdout, stderr } = await onrecord(['read', 'quay.txt', 'ferry.txt', '--json'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    const [quay, ferry] = linesOf(stdout);
    expect(Object.keys(quay)).toEqual(FIELDS);
    expect(quay).toMatchObject({
      input: 'quay.txt',
      format: 'text',
      headline: 'Quay at Larnwick shut after storm',
      standfirst: null,
      outlet: 'Larnwick Gazette',
      published: '2031-03-03',
      lang: 'en',
      text: QUAY,
      refused: null,
    });
    for (const { start, end, role } of quay.blocks) {
      expect(QUAY.slice(start, end).trim()).not.toBe('');
      expect(role).toMatch(/^[a-z-]+$/);
    }
    expect(ferry).toMatchObject({ input: 'ferry.txt', outlet: 'Skerry Post' });
  });

  it('prints a line for each refused input in its place, and goes on', async () => {
    const cwd = await folderWith({
      'quay.txt': QUAY,
      'blank.txt': ' \n',
      'cat.png': Uint8Array.of(0x89, 0, 1),
    });
    const paths = ['nowhere.txt', 'blank.txt', 'cat.png', 'http://127.0.0.1:1/quay', 'quay.txt'];
    const { code, stdout } = await onrecord(['read', ...paths, '--json'], { cwd });
    expect(code).toBe(1);
    const lines = linesOf(stdout);
    expect(lines.map(({ input, refused }) => [input, refused?.code ?? null])).toEqual([
      ['nowhere.txt', 'unreadable'],
      ['blank.txt', 'empty'],
      ['cat.png', 'unknown_format'],
      ['http://127.0.0.1:1/quay', 'refused_address'],
      ['quay.txt', null],
    ]);
    for (const { refused, input, ...others } of lines.slice(0, 4)) {
      expect(refused.message).toMatch(/.{10}/);
      expect(refused.message.startsWith(input)).toBe(false);
      expect(Object.keys({ input, ...others, refused })).toEqual(FIELDS);
      expect(Object.values(others).every((value) => value === null)).toBe(true);
    }
  });

  it('reads every article of a table, by the columns that are named', async () => {
    const csv = `title,body\nQuay shut,"The quay was shut on Monday, Oda Renning said."\nFerry late,"The ferry was late, Ivo Tarrant said."\n`;
    const cwd = await folderWith({ 'news.csv': csv });
    const { code, stdout } = await onrecord(
      ['read', 'news.csv', '--json', '--columns', 'text=body,headline=title'],
      { cwd },
    );
    expect(code).toBe(0);
    expect(linesOf(stdout).map(({ headline, format }) => [headline, format])).toEqual([
      ['Quay shut', 'csv'],
      ['Ferry late', 'csv'],
    ]);
  });
});

describe('onrecord read', () => {
  it('tells people in a few lines what is in a file, and stores nothing', async () => {
    const cwd = await folderWith({ 'quay.txt': QUAY });
    const db = join(cwd, 'never.db');
    const { code, stdout } = await onrecord(['read', 'quay.txt'], { cwd, env: { ONRECORD_DB: db } });
    expect(code).toBe(0);
    expect(stdout).toContain('quay.txt (text)\n  Quay at Larnwick shut after storm\n');
    expect(stdout).toMatch(/Larnwick Gazette · 2031-03-03 · en\n {2}\d+ words in \d+ blocks: 1 headline/);
    await expect(onrecord(['export', '--to', 'bundle', '--db', db], { cwd })).resolves.toMatchObject({
      code: 3,
    });
  });

  it('says so when nothing can be read, and how columns are named', async () => {
    const cwd = await temporaryFolder();
    expect(await onrecord(['read', 'nowhere.txt'], { cwd })).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('no such file'),
    });
    expect(await onrecord(['read', 'news.csv', '--columns', 'words=body'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('NAME is one of text, headline'),
    });
  });
});

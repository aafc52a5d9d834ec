import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { warcOf, zipOf } from '../../test/archives.ts';
import { deflatedRun, gzipOfDeflated, runEntry, zipOfPacked } from '../../test/bombs.ts';
import { piecesOf, utf8 } from '../../test/pieces.ts';

/** What every single input may take, whatever is in it. */
const MAX_SECONDS = 10;
const MAX_MEBIBYTES = 512;

/** Building and starting on a busy machine takes longer than the reading that is measured. */
const PATIENCE = 60_000;

const CANARY = 'the canary of the quay sings 4711';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-hostile-'));
  await writeFile(join(folder, 'canary.txt'), CANARY);
});
afterAll(() => rm(folder, { recursive: true }));

interface Outcome {
  articles: number;
  links: number;
  /** Code and message of each kind of refusal. */
  refusals: [string, string][];
  seconds: number;
  mebibytes: number;
}

async function outcomeOf(name: string, bytes: Uint8Array): Promise<Outcome> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const script = new URL('../../test/read-file.ts', import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', script, path], {
    timeout: PATIENCE,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

const nested = async (depth: number, inner: Uint8Array): Promise<Uint8Array> => {
  const copies = Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`${index}.zip`, inner]));
  return depth === 0 ? inner : nested(depth - 1, await zipOf(copies));
};

const rss = (inside: string) => `<rss version="2.0"><channel><title>x</title>${inside}</channel></rss>`;

const MIB = 1024 * 1024;

/** What each file is, how it is called, how it is made, and with which code it or its part is refused. */
const HEAVY: readonly (readonly [string, string, () => Promise<Uint8Array> | Uint8Array, string])[] = [
  [
    'a zip of one file of 1 GiB',
    'bomb.zip',
    () => zipOfPacked([{ name: 'a.txt', packed: deflatedRun(1024), size: 1024 * MIB }]),
    'too_large',
  ],
  [
    'a zip of one file of 1 GiB that announces 1 KiB',
    'liar.zip',
    () => zipOfPacked([{ name: 'a.txt', packed: deflatedRun(1024), size: 1024 }]),
    'unreadable',
  ],
  [
    'a zip of a hundred files of 60 MiB',
    'many.zip',
    () => zipOfPacked(Array.from({ length: 100 }, (_, index) => runEntry(`${index}.html`, 60))),
    'too_large',
  ],
  [
    'zips in zips in zips of 60 MiB',
    'deep.zip',
    () => nested(2, zipOfPacked([runEntry('a.html', 60)])),
    'too_large',
  ],
  ['zips in zips in zips in zips in zips in zips', 'endless.zip', () => nested(5, utf8('x')), 'too_deep'],
  [
    'a zip of 30,000 files',
    'crowd.zip',
    () => zipOfPacked(Array.from({ length: 30_000 }, (_, index) => runEntry(`${index}.txt`, 0))),
    'too_large',
  ],
  ['a compressed file of 1 GiB', 'bomb.txt.gz', () => gzipOfDeflated(deflatedRun(1024)), 'too_large'],
  [
    'a web archive with a picture of 2 GiB',
    'bomb.warc.gz',
    async () => {
      const [header = ''] = Buffer.from(await warcOf([{ url: 'https://a.example/a.jpg', body: 'x' }], false))
        .toString('latin1')
        .split('\r\n\r\n');
      const length = header.replace(/Content-Length: \d+/, `Content-Length: ${2048 * MIB}`);
      return Buffer.concat([
        gzipSync(`${length}\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n`),
        gzipOfDeflated(deflatedRun(2048)),
      ]);
    },
    'too_large',
  ],
  [
    'a table with a cell of 40 MB',
    'cell.csv',
    () => utf8(`title,text\nA,"${'word '.repeat(8_000_000)}"\n`),
    'too_large',
  ],
  [
    'a table with a quotation that never ends',
    'quote.csv',
    () => utf8(`title,text\nA,"${'a,b\n'.repeat(10_000_000)}`),
    'too_large',
  ],
  ['a table of 5 million rows', 'rows.csv', () => utf8(`text\n${'word\n'.repeat(5_000_000)}`), 'too_large'],
  [
    'a list of 2 million articles',
    'rows.json',
    () => utf8(`[${'{"text":"a"},'.repeat(2_000_000)}{"text":"a"}]`),
    'too_large',
  ],
  ['a million lines of articles', 'rows.jsonl', () => utf8('{"text":"a"}\n'.repeat(1_000_000)), 'too_large'],
  [
    'a list of 13 million empty lists',
    'lists.json',
    () => utf8(`[${'[],'.repeat(13_000_000)}[]]`),
    'too_large',
  ],
  [
    'lists nested 10 million deep',
    'nest.json',
    () => utf8(`${'['.repeat(10_000_000)}${']'.repeat(10_000_000)}`),
    'too_large',
  ],
  ['a feed of 4 million elements', 'tags.xml', () => utf8(rss('<a/>'.repeat(3_000_000))), 'too_large'],
  [
    'a feed of elements nested 100,000 deep',
    'nest.xml',
    () => utf8(rss(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`)),
    'unreadable',
  ],
  [
    'NITF nested 100,000 deep',
    'nest.nitf',
    () => utf8(`<nitf>${'<p>'.repeat(100_000)}${'</p>'.repeat(100_000)}</nitf>`),
    'too_deep',
  ],
  [
    'a feed of HTML nested 40,000 deep',
    'html.xml',
    () => utf8(rss(`<item><description><![CDATA[${'<p><b>'.repeat(20_000)}x]]></description></item>`)),
    'read',
  ],
  [
    'a bundle of one line of 40 MB',
    'line.jsonl',
    () => utf8(`{"onrecord":"1.0","unit":"utf16"}\n"${'a'.repeat(40_000_000)}"`),
    'not_grounded',
  ],
  [
    'a bundle of a million lines',
    'lines.jsonl',
    () => utf8(`{"onrecord":"1.0","unit":"utf16"}\n${'{"type":"A","id":"b"}\n'.repeat(1_000_000)}`),
    'too_large',
  ],
  [
    'a bundle of 180,000 lines that are no records',
    'faults.jsonl',
    () => utf8(`{"onrecord":"1.0","unit":"utf16"}\n${'{"type":"A","id":"b"}\n'.repeat(180_000)}`),
    'not_grounded',
  ],
];

describe('a hostile file', { timeout: PATIENCE }, () => {
  it.each(HEAVY)('is refused in time and space: %s', async (_, name, make, code) => {
    const { articles, refusals, seconds, mebibytes } = await outcomeOf(name, await make());
    const codes = refusals.map(([one]) => one);
    if (process.env.ONRECORD_TABLE)
      console.log(`${name}\t${codes}\t${articles}\t${seconds.toFixed(1)} s\t${mebibytes.toFixed(0)} MiB`);
    if (code === 'read') expect({ articles, codes }).toEqual({ articles: 1, codes: [] });
    else expect(codes).toContain(code);
    for (const [, message] of refusals) expect(message).toMatch(/\. .+\.$/s);
    expect(seconds).toBeLessThan(MAX_SECONDS);
    expect(mebibytes).toBeLessThan(MAX_MEBIBYTES);
  });
});

describe('entities', () => {
  const laughs = Array.from(
    { length: 10 },
    (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
  ).join('');
  const bodies = [
    (entity: string) => rss(`<item><title>${entity}</title><description>${entity}</description></item>`),
    (entity: string) => `<nitf><body><body.content><p>${entity}</p></body.content></body></nitf>`,
    (entity: string) => `<newsItem><contentSet><inlineData>${entity}</inlineData></contentSet></newsItem>`,
    (entity: string) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><content>${entity}</content></entry></feed>`,
  ];

  it.each(bodies.map((body, index) => [index, body] as const))('are never expanded (%i)', async (_, body) => {
    const root = /^<(\w+)/.exec(body(''))?.[1];
    const started = performance.now();
    for (const [entity, declared] of [
      ['&l10;', `<!ENTITY l0 "ha">${laughs}`],
      ['&xxe;', `<!ENTITY xxe SYSTEM "file://${folder}/canary.txt">`],
      ['&xxe;', `<!ENTITY % file SYSTEM "file://${folder}/canary.txt">%file;`],
      ['&xxe;', `<!ENTITY xxe "ha">`],
    ] as const) {
      const text = `<?xml version="1.0"?><!DOCTYPE ${root} [${declared}]>${body(entity)}`;
      for (const bytes of [utf8(text), new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))]) {
        const pieces = await piecesOf({ name: 'file.xml', bytes });
        expect(pieces.fault).toMatchObject({
          code: 'unreadable',
          message: expect.stringContaining('declares entities'),
        });
        expect(JSON.stringify(pieces)).not.toContain(CANARY);
      }
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it.each(bodies.map((body, index) => [index, body] as const))(
    'are not fetched from an external document type (%i)',
    async (_, body) => {
      const root = /^<(\w+)/.exec(body(''))?.[1];
      const text = `<!DOCTYPE ${root} SYSTEM "file://${folder}/canary.txt">${body('&xxe; The ferry stays.')}`;
      const pieces = await piecesOf({ name: 'file.xml', bytes: utf8(text) });
      expect(JSON.stringify(pieces)).not.toContain(CANARY);
      expect(pieces.fault).toBeNull();
    },
  );
});

describe('JSON', () => {
  it.each([
    ['x.json', `{"text": "The ferry stays.", "more": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['x.jsonl', `{"text": "The ferry stays.", "more": ${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`],
  ])('nested 100,000 deep beside an article is refused in %s', async (name, text) => {
    const { fault, refusals } = await piecesOf({ name, bytes: utf8(text) });
    expect(fault ?? refusals[0]).toMatchObject({ code: 'too_deep' });
  });

  it('cannot reach the prototype of objects', async () => {
    const { articles } = await piecesOf({
      name: 'x.json',
      bytes: utf8(
        '[{"__proto__": {"text": "no"}, "constructor": {"name": "x"}, "text": "The ferry stays."}]',
      ),
    });
    expect(articles).toMatchObject([{ text: 'The ferry stays.' }]);
    expect(({} as Record<string, unknown>).text).toBeUndefined();
  });
});

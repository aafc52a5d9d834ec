import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeBundle } from '../bundle.ts';
import type { OnrecordRecord } from '../record.ts';
import { storyRecords, storyWith } from '../testing/story.ts';
import { validateBundle } from './index.ts';

async function fileOf(records: OnrecordRecord[]): Promise<string> {
  let text = '';
  for await (const line of writeBundle(records)) text += line;
  return text;
}

describe('a grounded bundle', () => {
  it('reaches the level in memory and as a file', async () => {
    const grounded = { level: 'grounded', issues: [], records: storyRecords().length };
    expect(await validateBundle(storyRecords())).toEqual(grounded);
    expect(await validateBundle([await fileOf(storyRecords())])).toEqual(grounded);
    expect(await validateBundle([new TextEncoder().encode(await fileOf(storyRecords()))])).toEqual(grounded);
  });
});

describe('a bundle file with faults', () => {
  it('names the line of its file', async () => {
    const records = storyWith('Mention', (mention) => Object.assign(mention.span, { exact: 'Herald' }));
    const line = records.findIndex(({ type }) => type === 'Mention') + 2;
    expect((await validateBundle([await fileOf(records)])).issues).toMatchObject([
      { line, record: 'mention:courier', path: 'span' },
    ]);
  });

  it('is read to its end, and every line is named', async () => {
    const text =
      '{"onrecord":"1.0","unit":"utf16","generator":"x"}\n{"type":"Story"\n{"type":"Mood","id":"m"}\n[]\n';
    const report = await validateBundle([text]);
    expect(report).toMatchObject({ level: 'malformed', records: 1 });
    expect(report.issues.map(({ line, code }) => [line, code])).toEqual([
      [2, 'bad_line'],
      [3, 'unknown_type'],
      [4, 'bad_line'],
    ]);
  });

  it('without a header is still read', async () => {
    const [, ...lines] = (await fileOf(storyRecords())).split('\n');
    const report = await validateBundle([lines.join('\n')]);
    expect(report.records).toBe(storyRecords().length);
    expect(report.issues).toMatchObject([{ line: 1, code: 'bad_header' }]);
  });

  it.each([
    ['', 1],
    ['{"onrecord":"1.0","unit":"codepoint"}\n{"type":"Story"}', 1],
  ])('that is empty or counts in another unit is not read further (%j)', async (text, line) => {
    const report = await validateBundle([text]);
    expect(report).toMatchObject({ level: 'malformed', records: 0, issues: [{ line, code: 'bad_header' }] });
  });

  it('is closed also when it is not read further', async () => {
    let isClosed = false;
    async function* source() {
      try {
        yield '{"onrecord":"9.0","unit":"utf16"}\n';
        yield '{"type":"Story"}\n';
      } finally {
        isClosed = true;
      }
    }
    expect((await validateBundle(source())).level).toBe('malformed');
    expect(isClosed).toBe(true);
  });

  it('nested deeper than any record does not break the check', async () => {
    const deep = `{"type":"Story","id":"s","x":${'['.repeat(5000)}${']'.repeat(5000)}}`;
    const report = await validateBundle([`{"onrecord":"1.0","unit":"utf16","generator":"x"}\n${deep}`]);
    expect(report).toMatchObject({ level: 'malformed', records: 1 });
  });

  it('is judged and never breaks the check, whatever a byte is changed to', async () => {
    const bytes = new TextEncoder().encode(await fileOf(storyRecords()));
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const changed = bytes.slice();
        for (const [at, byte] of changes) changed[at] = byte;
        expect(['malformed', 'well-formed', 'grounded']).toContain((await validateBundle([changed])).level);
      }),
    );
  });

  it('whose records are any JSON is malformed', async () => {
    const type = fc.constantFrom(
      'toString',
      'constructor',
      '__proto__',
      'Claim',
      'TextVersion',
      'SharedPassage',
    );
    const record = fc.record({
      type,
      id: fc.string({ minLength: 1 }),
      blocks: fc.jsonValue(),
      spans: fc.jsonValue(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(record, fc.jsonValue()), { minLength: 1 }), async (values) => {
        const lines = values.map((value) => JSON.stringify(value)).join('\n');
        const report = await validateBundle([`{"onrecord":"1.0","unit":"utf16","generator":"x"}\n${lines}`]);
        expect(report.level).toBe('malformed');
      }),
    );
  });
});

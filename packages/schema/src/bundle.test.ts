import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chunks, inBundleOrder, readBundle, writeBundle } from './bundle.ts';
import { InvalidBundleError } from './errors.ts';
import { type OnrecordRecord, recordTypes } from './record.ts';

const HEADER = '{"onrecord":"1.0","unit":"utf16","generator":"onrecord 0.1.0"}\n';

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function refusal(chunks: Chunks, options?: { maxLineLength?: number }): Promise<InvalidBundleError> {
  const error = await collect(readBundle(chunks, options)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InvalidBundleError);
  return error as InvalidBundleError;
}

/** Any JSON object that a bundle may carry, with fields that this version does not know. */
const anyRecord = fc
  .tuple(
    fc.constantFrom(...recordTypes),
    fc.string({ minLength: 1, unit: 'grapheme' }),
    fc.dictionary(fc.string(), fc.jsonValue({ noUnicodeString: false, stringUnit: 'grapheme' })),
  )
  .map(([type, id, rest]) => JSON.parse(JSON.stringify({ ...rest, type, id })) as OnrecordRecord);

function cutBytes(text: string, size: number): Uint8Array[] {
  const bytes = new TextEncoder().encode(text);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.slice(at, at + size));
  return pieces;
}

describe('a bundle', () => {
  it('comes back as it was written, wherever the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRecord), fc.integer({ min: 1, max: 40 }), async (records, size) => {
        const written = (await collect(writeBundle(records))).join('');
        expect(await collect(readBundle(cutBytes(written, size)))).toEqual(records);
      }),
    );
  });

  it('is one header line and one line a record', async () => {
    const records = [{ type: 'Outlet', id: 'outlet:1' }] as OnrecordRecord[];
    expect(await collect(writeBundle(records))).toEqual([HEADER, '{"type":"Outlet","id":"outlet:1"}\n']);
  });

  it('keeps the Unicode line separators inside of a record', async () => {
    const line = `${HEADER}{"type":"Claim","id":"c","statement":"one\u2028two\u2029three"}\r\n\r\n`;
    expect(await collect(readBundle([line]))).toMatchObject([{ statement: 'one\u2028two\u2029three' }]);
  });

  it('skips a leading byte order mark', async () => {
    expect(await collect(readBundle([`\uFEFF${HEADER}`]))).toEqual([]);
    expect(await collect(readBundle(cutBytes(`\uFEFF${HEADER}`, 1)))).toEqual([]);
  });

  it('lets types of a later minor version through', async () => {
    const later = '{"onrecord":"1.7","unit":"utf16"}\n{"type":"Mood","id":"mood:1"}\n';
    expect(await collect(readBundle([later]))).toEqual([{ type: 'Mood', id: 'mood:1' }]);
  });
});

describe('reading refuses', () => {
  it.each([
    ['an empty file', '', 1, 'invalid_bundle'],
    ['a file without a header', '{"type":"Outlet","id":"outlet:1"}\n', 1, 'invalid_bundle'],
    ['another unit', '{"onrecord":"1.0","unit":"codepoint"}\n', 1, 'unsupported_bundle'],
    ['no unit', '{"onrecord":"1.0"}\n', 1, 'unsupported_bundle'],
    ['a newer major version', '{"onrecord":"2.0","unit":"utf16"}\n', 1, 'unsupported_bundle'],
    ['a line cut off', `${HEADER}{"type":"Outlet","id":"o"}\n{"type":"Out`, 3, 'invalid_bundle'],
    ['a record without a type', `${HEADER}{"id":"o"}\n`, 2, 'invalid_bundle'],
    ['a record without an id', `${HEADER}{"type":"Outlet","id":7}\n`, 2, 'invalid_bundle'],
    ['a line that is no object', `${HEADER}\n["Outlet"]\n`, 3, 'invalid_bundle'],
  ])('%s, and names the line', async (_, text, line, code) => {
    const error = await refusal([text]);
    expect(error).toMatchObject({ line, code });
    expect(error.message).toMatch(new RegExp(`^Line ${line} of the bundle: .+`));
  });

  it('a line longer than the limit, before the rest of it is read', async () => {
    let isRead = false;
    function* endless() {
      yield `${HEADER}"aaaaaaaaaa`;
      yield 'a'.repeat(100);
      isRead = true;
      yield 'a';
    }
    expect(await refusal(endless(), { maxLineLength: 80 })).toMatchObject({ line: 2 });
    expect(isRead).toBe(false);
  });

  it('bytes that are not UTF-8, also when the last character is cut in half', async () => {
    const bytes = new TextEncoder().encode(`${HEADER}{"type":"Outlet","id":"ö`);
    expect(await refusal([bytes.slice(0, -1)])).toMatchObject({ line: 2, code: 'invalid_bundle' });
    expect(await refusal([new Uint8Array([0xff, 0xfe, 0x00])])).toMatchObject({ line: 1 });
  });
});

describe('bundle order', () => {
  it('sorts by type, then by id, whatever the order before', () => {
    const records = recordTypes.flatMap((type) =>
      ['b', 'a', 'B'].map((id) => ({ type, id }) as OnrecordRecord),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        const sorted = inBundleOrder(shuffled);
        expect([...new Set(sorted.map(({ type }) => type))]).toEqual([...recordTypes]);
        expect(sorted.slice(0, 3).map(({ id }) => id)).toEqual(['B', 'a', 'b']);
      }),
      { numRuns: process.env.ONRECORD_LONG ? 1_000 : 20 },
    );
  });
});

import { isRecordOf, type OnrecordRecord } from '@onrecord/schema';
import { readBundle } from '@onrecord/schema/bundle';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exported } from '../../test/exported.ts';
import { records } from '../../test/records.ts';

/** The records of a bundle, as an importer reads them. */
async function readBack(text: string): Promise<OnrecordRecord[]> {
  const found: OnrecordRecord[] = [];
  for await (const record of readBundle([text])) found.push(record);
  return found;
}

/** Any record: one of the story with fields of a later version, or of a type that nobody knows yet. */
const anyRecord = fc
  .tuple(
    fc.constantFrom(...records),
    fc.option(fc.string({ unit: 'binary', minLength: 1 }), { nil: undefined }),
    fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ noUnicodeString: false })),
  )
  .map(([record, type, fields]) => ({ ...fields, ...record, ...(type ? { type } : {}) }) as OnrecordRecord);

describe('the bundle exporter', () => {
  it('writes the same bytes again after reading what it wrote, whatever the records hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRecord, { maxLength: 5 }), async (some) => {
        const once = await exported('bundle', some);
        expect(await exported('bundle', await readBack(once))).toBe(once);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the order in which the records come', async () => {
    const reversed = [...records].reverse();
    expect(await readBack(await exported('bundle', reversed))).toEqual(reversed);
    expect(reversed.some((record) => isRecordOf('Story', record))).toBe(true);
  });
});

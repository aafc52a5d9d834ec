import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBundle, upgrade } from '../bundle.ts';
import { InvalidBundleError } from '../errors.ts';
import { passing, story } from '../fixtures/index.ts';
import type { OnrecordRecord } from '../record.ts';
import { recordOf } from '../testing/story.ts';
import { validateBundle } from '../validate/index.ts';
import type { AnyRecord } from './step.ts';
import { steps } from './upgrade.ts';
import { BUNDLE_VERSION } from './version.ts';

const draft = passing.find(({ name }) => name === 'draft-0.9')?.bundle ?? '';

async function recordsOf(bundle: string): Promise<OnrecordRecord[]> {
  const records: OnrecordRecord[] = [];
  for await (const record of readBundle([bundle])) records.push(record);
  return records;
}

function refusal(version: string): InvalidBundleError {
  try {
    upgrade(version);
  } catch (error) {
    if (error instanceof InvalidBundleError) return error;
  }
  throw new Error(`version ${version} was not refused`);
}

describe('the steps', () => {
  it('lead from the oldest version to today’s without a gap', () => {
    expect(steps.length).toBeGreaterThan(0);
    for (const [index, step] of steps.entries())
      expect(step.to).toBe(steps[index + 1]?.from ?? BUNDLE_VERSION);
  });

  it('leave alone any JSON that is not as the old version had it', () => {
    const value = fc.jsonValue();
    const record = fc.record({
      type: fc.constantFrom('Article', 'Attribution', 'Mention', 'Mood', '__proto__'),
      id: fc.string({ minLength: 1 }),
      headline: value,
      metadata: value,
      otherText: value,
      cueClass: value,
    });
    fc.assert(
      fc.property(record, (any) => {
        const before = JSON.stringify(any);
        const after: object = upgrade('0.9')(any);
        expect(after).toMatchObject({ type: any.type, id: any.id, cueClass: any.cueClass });
        expect(JSON.stringify(any)).toBe(before);
      }),
    );
  });
});

describe('a bundle of the draft', () => {
  it('is read as records of today, and says what the draft did not record', async () => {
    const records = (await recordsOf(draft)) as unknown as AnyRecord[];
    expect(records.find(({ type }) => type === 'Article')).toMatchObject({
      headline: null,
      metadata: [{ field: 'headline', value: '🌊 Cafe\u0301 quay under water', origin: 'onrecord-0.9' }],
    });
    expect(records.find(({ type }) => type === 'Attribution')).toMatchObject({
      cueClass: 'other',
      modality: 'other',
      otherText: 'not recorded in version 0.9: cueClass, modality',
    });
    expect(records.find(({ type }) => type === 'Mention')).toMatchObject({ coActorIds: [] });
  });

  it('keeps all that the draft had', async () => {
    const kept = (await recordsOf(draft)).filter(({ type }) => !['Article', 'Attribution'].includes(type));
    expect(kept).toEqual(story.filter(({ type }) => !['Article', 'Attribution'].includes(type)));
  });

  it('would not be well-formed under today’s version', async () => {
    const report = await validateBundle([draft.replace('"0.9"', '"1.0"')]);
    expect(report.level).toBe('malformed');
    expect(new Set(report.issues.map(({ path }) => path))).toEqual(
      new Set(['headline', 'coActorIds', 'cueClass', 'modality']),
    );
  });

  it('adds to what a record says in words already', () => {
    const { cueClass, modality, ...old } = recordOf('Attribution');
    const said = { ...old, stance: 'other', otherText: 'hints' };
    expect(upgrade('0.9')(said)).toMatchObject({
      otherText: 'hints; not recorded in version 0.9: cueClass, modality',
    });
  });
});

describe('a record of this major version', () => {
  it.each(['1.0', '1.1', '1.42'])('is what it was (%s)', (version) => {
    for (const record of story) expect(upgrade(version)(record)).toBe(record);
  });
});

describe('a version that cannot be read', () => {
  it.each([
    ['2.0', /^Line 1 .*version 2\.0, newer than 1\.0\. Update Onrecord\.$/],
    ['0.8', /version 0\.8, and the oldest that can be read is 0\.9\. Write it anew/],
    ['0.10', /version 0\.10, and the oldest/],
    ['draft', /"draft" is no version\. Give one like "1\.0"\.$/],
    ['1', /"1" is no version/],
    ['1.0.0', /"1\.0\.0" is no version/],
  ])('is refused in words (%s)', (version, message) => {
    expect(refusal(version)).toMatchObject({ code: 'unsupported_bundle' });
    expect(refusal(version).message).toMatch(message);
  });
});

import { describe, expect, it } from 'vitest';
import { inBundleOrder, readBundle } from '../bundle.ts';
import { failing } from '../fixtures/index.ts';
import type { OnrecordRecord } from '../record.ts';
import { storyRecords, storyWith } from '../testing/story.ts';
import { groundingIssues, validateBundle } from './index.ts';

describe('grounded records', () => {
  it('have no issues, in whatever order they come', () => {
    expect(groundingIssues(storyRecords().reverse())).toEqual([]);
    expect(groundingIssues(inBundleOrder(storyRecords()))).toEqual([]);
  });
});

describe('records in memory that are not grounded', () => {
  const ungrounded = failing.filter(({ level }) => level === 'well-formed');

  it.each(ungrounded)('are named by the field, without a line ($name)', async ({ bundle, issues }) => {
    const records: OnrecordRecord[] = [];
    for await (const record of readBundle([bundle])) records.push(record);
    const report = await validateBundle(records);
    expect(report.level).toBe('well-formed');
    expect(report.issues).toMatchObject(issues.map(({ code, path }) => ({ code, path, line: null })));
  });
});

describe('the message of an issue', () => {
  it('shows what stands at the offsets and what should', () => {
    const [issue] = groundingIssues(
      storyWith('Mention', ({ span }) => Object.assign(span, { exact: 'Herald' })),
    );
    expect(issue?.message).toMatch(/^\d+-\d+ is "Courier", not "Herald"$/);
  });

  it('cuts words that would fill the screen', () => {
    const [issue] = groundingIssues(
      storyWith('Mention', ({ span }) => Object.assign(span, { exact: 'x'.repeat(5_000) })),
    );
    expect(issue?.message.length).toBeLessThan(200);
  });
});

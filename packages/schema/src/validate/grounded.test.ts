import { describe, expect, it } from 'vitest';
import { inBundleOrder } from '../bundle.ts';
import type { OnrecordRecord } from '../record.ts';
import { recordOf, storyRecords, storyWith } from '../testing/story.ts';
import { groundingIssues, type IssueCode, validateBundle } from './index.ts';

describe('grounded records', () => {
  it('have no issues, in whatever order they come', () => {
    expect(groundingIssues(storyRecords().reverse())).toEqual([]);
    expect(groundingIssues(inBundleOrder(storyRecords()))).toEqual([]);
  });
});

/** Each fault of grounding, by a change of one record of the story. */
const faults: [string, OnrecordRecord[], IssueCode, string][] = [
  [
    'a span that is moved by one',
    storyWith('Mention', ({ span }) => Object.assign(span, { start: span.start + 1, end: span.end + 1 })),
    'span_mismatch',
    'span',
  ],
  [
    'a span counted in code points',
    storyWith('Mention', ({ span }) => Object.assign(span, { start: span.start - 1, end: span.end - 1 })),
    'span_mismatch',
    'span',
  ],
  [
    'a span with other words',
    storyWith('Mention', ({ span }) => Object.assign(span, { exact: 'Ilse Brandtnor' })),
    'span_mismatch',
    'span',
  ],
  [
    'a span that leaves its text',
    storyWith('Mention', ({ span }) => Object.assign(span, { end: 9999 })),
    'span_mismatch',
    'span',
  ],
  [
    'a span in a text that is not there',
    storyWith('Mention', ({ span }) => Object.assign(span, { text: 'f'.repeat(64) })),
    'unknown_text',
    'span',
  ],
  [
    'a wrong span inside a chain',
    storyWith('Attribution', ({ chain }) => Object.assign(chain[1]?.span ?? {}, { exact: 'x' })),
    'span_mismatch',
    'chain[1].span',
  ],
  [
    'a wrong span in a field of a later version',
    storyWith('Story', (story) =>
      Object.assign(story, { later: [{ text: 'f', start: 0, end: 1, exact: 'x' }] }),
    ),
    'unknown_text',
    'later[0]',
  ],
  [
    'a text changed under its id',
    storyWith('TextVersion', (version) => Object.assign(version, { text: `${version.text}\n` })),
    'text_id_mismatch',
    'id',
  ],
  [
    'a block that leaves its text',
    storyWith('TextVersion', ({ blocks }) => Object.assign(blocks[0] ?? {}, { end: 9999 })),
    'block_out_of_range',
    'blocks[0]',
  ],
  [
    'an empty block',
    storyWith('TextVersion', ({ blocks }) => Object.assign(blocks[0] ?? {}, { end: 0 })),
    'block_out_of_range',
    'blocks[0]',
  ],
  [
    'an attribution without any span',
    storyWith('Attribution', (one) => Object.assign(one, { content: [] })),
    'no_span',
    'source',
  ],
  [
    'a relation without evidence',
    storyWith('Relation', (one) => Object.assign(one, { evidence: [] })),
    'no_span',
    'evidence',
  ],
  [
    'an event without evidence',
    storyWith('TimelineEvent', (one) => Object.assign(one, { evidence: [] })),
    'no_span',
    'evidence',
  ],
  [
    'a passage with one place',
    storyWith('SharedPassage', ({ spans }) => void spans.pop()),
    'no_span',
    'spans',
  ],
  [
    'an id of nobody',
    storyWith('Attribution', (one) => Object.assign(one, { speakerId: 'actor:nobody' })),
    'unknown_id',
    'speakerId',
  ],
  [
    'an id of nobody in a list',
    storyWith('Attribution', (one) => one.addresseeIds.push('actor:nobody')),
    'unknown_id',
    'addresseeIds[1]',
  ],
  [
    'an id of another type',
    storyWith('Relation', (one) => Object.assign(one, { to: 'article:1' })),
    'wrong_type',
    'to',
  ],
  [
    'an id of another type in a chain',
    storyWith('ClaimReport', ({ chain }) => Object.assign(chain[0] ?? {}, { actorId: 'outlet:courier' })),
    'wrong_type',
    'chain[0].actorId',
  ],
  [
    'an id of another type in an origin',
    storyWith('Claim', ({ origins }) => origins[0]?.reportIds.push('claim:1')),
    'wrong_type',
    'origins[0].reportIds[1]',
  ],
  ['an id used twice', [...storyRecords(), recordOf('Story')], 'repeated_id', 'id'],
  [
    'an id used by two types',
    [...storyRecords(), { ...recordOf('Story'), id: 'article:1' }],
    'repeated_id',
    'id',
  ],
];

describe('a bundle that is not grounded', () => {
  it.each(faults)(
    'because of %s is named by the field and stays well-formed',
    async (_, records, code, path) => {
      const report = await validateBundle(records);
      expect(report.level).toBe('well-formed');
      expect(report.issues[0]).toMatchObject({ level: 'grounded', code, path, line: null });
    },
  );
});

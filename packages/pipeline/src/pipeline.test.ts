import { type ArticleBatch, isTrueSpan, type Span } from '@onrecord/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractArticle } from './index.ts';

/** Every span that stands anywhere in the value. */
function spansOf(value: unknown): Span[] {
  if (Array.isArray(value)) return value.flatMap(spansOf);
  if (typeof value !== 'object' || value === null) return [];
  if ('exact' in value && 'start' in value) return [value as Span];
  return Object.values(value).flatMap(spansOf);
}

function unresolvedIds(batch: ArticleBatch): string[] {
  const known = new Set<string>(
    [...batch.actors, ...batch.outlets, ...batch.attributions, batch.article].map(({ id }) => id),
  );
  const used = [
    ...batch.outlets.map(({ actorId }) => actorId),
    ...batch.mentions.flatMap(({ actorId, coActorIds, articleId }) => [actorId, ...coActorIds, articleId]),
    ...batch.attributions.flatMap((one) => [
      one.speakerId,
      ...one.coSpeakerIds,
      ...one.addresseeIds,
      one.nestedIn,
      one.duplicateOf,
      ...one.chain.map(({ actorId }) => actorId),
    ]),
    ...batch.relations.flatMap(({ from, to }) => [from, to]),
    batch.article.publisher.outletId,
  ];
  return used.filter((id): id is string => id !== null && !known.has(id));
}

const ARTICLE = `Norland’s Lind warns of floods | Port Ash Courier

PORT ASH — Prime Minister Ada Lind warned the Norish parliament on Tuesday that the river Asker will rise again.

“We are not ready,” Lind told reporters. She declined to comment on the cost.

The dam is safe, a spokesman for the power company said, according to the broadcaster Norland 2. The engineers’ union denied that, the Asker Herald reported, citing two people familiar with the report.

Copyright 2031 Port Ash Courier. All rights reserved.
`;

describe('reading one article', () => {
  it('gives the same records for the same text', async () => {
    const [first, second] = await Promise.all([
      extractArticle({ text: ARTICLE }),
      extractArticle({ text: ARTICLE }),
    ]);
    expect(first).toEqual(second);
  });

  it('gives two articles of one named outlet the same outlet', async () => {
    const other = await extractArticle({ text: `Rain is coming | Port Ash Courier\n\nIt will rain.` });
    const batch = await extractArticle({ text: ARTICLE });
    expect(batch.outlets[0]?.name).toBe('Port Ash Courier');
    expect(other.outlets[0]?.id).toBe(batch.outlets[0]?.id);
  });

  it('begins every chain with the publishing outlet', async () => {
    const batch = await extractArticle({ text: ARTICLE });
    expect(batch.attributions.length).toBeGreaterThan(2);
    for (const { chain } of batch.attributions)
      expect(chain[0]).toEqual({ role: 'outlet', actorId: batch.outlets[0]?.actorId, span: null });
  });

  it('keeps a nameless outlet for a text that does not say who published it', async () => {
    const batch = await extractArticle({ text: 'The ferry was late, a sailor said.' });
    expect(batch.article.publisher.how).toBe('unknown');
    expect(batch.outlets[0]?.name).toBeNull();
    expect(unresolvedIds(batch)).toEqual([]);
  });

  it('reads a text without a word', async () => {
    const batch = await extractArticle({ text: ' \n' });
    expect(batch.mentions).toEqual([]);
    expect(batch.attributions).toEqual([]);
  });
});

/** Pieces that articles are made of, so that chance puts them side by side in ways nobody thought of. */
const PIECES = [
  '😀',
  'é',
  '“',
  '”',
  '"',
  '’s',
  ' ',
  '\n\n',
  ', ',
  '. ',
  ' — ',
  ' (NTV) — ',
  'said',
  'told',
  'according to',
  'citing',
  'warned',
  'declined to comment',
  'Ada Lind',
  'Lind',
  'President',
  'Secretary of State',
  'the North',
  'North Korea',
  'Paris',
  'French',
  'U.S.',
  'he',
  'its',
  'the two leaders',
  'neither',
  'nor',
  'and',
  'the ministry',
  'a person familiar with it',
  'on September 3',
  '| Port Ash Courier',
  '© 2031 Courier Ltd',
  'By Ola Berg',
  'for',
  'of',
  'that',
  'it will rain',
  '-',
  'Berg-Lind',
  'reporters',
];

describe('any text', () => {
  const text = fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  );

  it('has only spans that are true and ids that resolve', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (input) => {
        const batch = await extractArticle({ text: input });
        for (const span of spansOf(batch)) expect(isTrueSpan(input, span)).toBe(true);
        expect(unresolvedIds(batch)).toEqual([]);
        const ids = [...batch.mentions, ...batch.attributions, ...batch.actors].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: process.env.ONRECORD_LONG ? 3_000 : 150 },
    );
  });
});

import { type Verdict, verdicts } from '@onrecord/schema';
import { describe, expect, it } from 'vitest';
import { exported, storyWith } from '../../test/exported.ts';
import { records } from '../../test/records.ts';
import { shapeFaults } from '../../test/schema-org.ts';

// biome-ignore lint/suspicious/noExplicitAny: what a program that knows schema.org reads is a tree of any shape
async function reviewsOf(given = records): Promise<any[]> {
  return JSON.parse(await exported('claim-review', given));
}

const only = (verdict: string) =>
  storyWith('Judgement', { right: verdict, left: 'claim:1', value: 'yes', retractedAt: null });

describe('the ClaimReview exporter', () => {
  it('reviews only claims with a verdict that a person gave, affirmed and did not take back', async () => {
    const reviews = await reviewsOf();
    expect(reviews.map((review) => review.claimReviewed)).toEqual([
      'The cafés stay open',
      '=The ferry returns by noon',
    ]);
    expect(reviews[0]).toMatchObject({
      author: { '@type': 'Person', name: 'Fact desk of the harbour school' },
      datePublished: '2031-03-05T09:00:00Z',
      reviewRating: { ratingValue: 4, worstRating: 1, bestRating: 5, alternateName: 'Mostly true' },
    });
  });

  it('says nothing about any claim when nobody gave a verdict', async () => {
    const without = records.filter(({ type }) => type !== 'Judgement');
    expect(await exported('claim-review', without)).toBe('[]\n');
    const otherKind = storyWith('Judgement', { kind: 'same-claim' });
    expect(await exported('claim-review', otherKind)).toBe('[]\n');
  });

  it('has the shape that schema.org gives to ClaimReview', async () => {
    const reviews = await reviewsOf();
    expect(reviews).toHaveLength(2);
    for (const review of reviews) expect(shapeFaults(review)).toEqual([]);
  });

  it('rates every verdict of the scale higher than the one before, from worst to best', async () => {
    const scale: Verdict[] = ['false', 'mostly-false', 'mixed', 'mostly-true', 'true'];
    const ratings = [];
    for (const verdict of scale) ratings.push((await reviewsOf(only(verdict)))[0].reviewRating.ratingValue);
    expect(ratings).toEqual([1, 2, 3, 4, 5]);
  });

  it.each(['unproven', 'other', 'a-word-of-a-later-version'])(
    'gives %s a word and no number',
    async (verdict) => {
      const [review] = await reviewsOf(only(verdict));
      const alternateName = verdicts.has(verdict) ? verdicts.entry(verdict).label : verdict;
      expect(review.reviewRating).toEqual({ '@type': 'Rating', alternateName });
    },
  );

  it('names as authors those who assert the claim, and never those who deny it', async () => {
    const about = (claimId: string) =>
      storyWith('Judgement', { left: claimId, value: 'yes', retractedAt: null });
    const [asserted] = await reviewsOf(about('claim:1'));
    expect(asserted.itemReviewed.author).toMatchObject([{ name: 'Tove Aasen' }]);
    const [denied] = await reviewsOf(about('claim:2'));
    expect(denied.itemReviewed).not.toHaveProperty('author');
  });

  it('tells which article came first only when the days of publication prove it', async () => {
    const [unknown] = await reviewsOf();
    expect(unknown.itemReviewed).not.toHaveProperty('firstAppearance');
    const dayOf = (id: string) => (id === 'article:1' ? '2031-03-03' : '2031-03-04');
    const dated = records.map((one) =>
      one.type === 'Article'
        ? {
            ...one,
            published: {
              earliest: dayOf(one.id),
              latest: dayOf(one.id),
              precision: 'day' as const,
              basis: [],
              how: 'metadata' as const,
            },
          }
        : one,
    );
    const [known] = await reviewsOf(dated);
    expect(known.itemReviewed.firstAppearance['@id']).toBe('urn:onrecord:article:1');
  });
});

/**
 * Verdicts of people on claims as schema.org's ClaimReview. Onrecord judges no claim: without a verdict that a person gave
 * and did not take back, the document is empty.
 */
import type { Judgement } from '@onrecord/schema';
import { ratingOf } from './claim-review/rating.ts';
import { collectReviewed, type Reviewed } from './claim-review/reviewed-claim.ts';
import type { Exporter, ExportSource } from './exporter.ts';
import { recordIri } from './iri.ts';
import { jsonItems } from './json-items.ts';
import { collectNames } from './names.ts';

/** Writes one review for each verdict. It keeps claims and their reports, since verdicts come last. */
export const claimReviewExporter: Exporter = {
  id: 'claim-review',
  label: 'Fact checks (ClaimReview)',
  description:
    'Only the claims on which a person gave a verdict, as schema.org ClaimReview; empty without verdicts.',
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  write: (source) => jsonItems('[', reviewsIn(source), ']\n'),
};

async function* reviewsIn({ records }: ExportSource): AsyncGenerator<object> {
  const names = collectNames();
  const reviewed = collectReviewed(names);
  for await (const record of records) {
    names.add(record);
    reviewed.add(record);
    if (record.type === 'Judgement' && isVerdict(record)) {
      const claim = reviewed.claim(record.left);
      if (claim) yield reviewOf(record, claim);
    }
  }
}

function isVerdict({ kind, value, retractedAt }: Judgement): boolean {
  return kind === 'verdict' && value === 'yes' && retractedAt === null;
}

/** The address of the review is not known here: whoever publishes it adds `url`. */
function reviewOf({ id, right, agent, reason, at }: Judgement, { statement, node }: Reviewed): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': recordIri(id),
    datePublished: at,
    author: { '@type': 'Person', name: agent },
    claimReviewed: statement,
    reviewBody: reason,
    itemReviewed: node,
    reviewRating: ratingOf(right),
  };
}

/** A verdict as a rating: a number where the verdict is one of the scale, and always its word. */
import { type Verdict, verdicts } from '@onrecord/schema';

/** The verdicts that lie on the scale, from worst to best. "Unproven" is no point between true and false. */
const SCALE: readonly Verdict[] = ['false', 'mostly-false', 'mixed', 'mostly-true', 'true'];

/** schema.org's Rating for the id of a verdict; a word that this version does not know stands for itself. */
export function ratingOf(verdict: string): object {
  const alternateName = verdicts.has(verdict) ? verdicts.entry(verdict).label : verdict;
  const place = SCALE.indexOf(verdict as Verdict);
  if (place < 0) return { '@type': 'Rating', alternateName };
  return {
    '@type': 'Rating',
    ratingValue: place + 1,
    worstRating: 1,
    bestRating: SCALE.length,
    alternateName,
  };
}

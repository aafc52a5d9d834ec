/** Who holds the rights: a copyright sign with a year or a name, or the reservation of rights. */
import type { LineRule } from './rule.ts';

/** A line of the article that speaks about copyright is longer, or has no sign and no reservation. */
const MAX_WORDS = 60;

export const copyright: LineRule = {
  role: 'copyright',
  score: 0.97,
  reason: 'A copyright sign, or the words that reserve all rights.',
  holds: ({ text, words }) =>
    words <= MAX_WORDS &&
    (/^(?:copyright\s*)?(?:©|\(c\))|^copyright\s.*\d{4}/iu.test(text) ||
      /\ball rights (?:are )?reserved\b/iu.test(text)),
};

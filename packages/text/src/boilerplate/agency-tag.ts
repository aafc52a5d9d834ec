/** "(Agency) — " in front of a paragraph: who supplied the text, and so a fact about its origin. */
import type { CutRule } from './rule.ts';

export const agencyTag: CutRule = {
  role: 'agency-tag',
  score: 0.95,
  reason: 'A name in brackets and a dash in front of the first sentence.',
  pattern: /^\(\p{Lu}[\p{L}\p{N}&.\s/-]{1,40}\)\s*(?:[–—]|--?\s)\s*/u,
  paragraphs: Number.POSITIVE_INFINITY,
};

/** Who helped: further reporters, editors, photographers, below or above the article. */
import type { LineRule } from './rule.ts';

const HELP =
  /^[\s\p{P}]*(?:with )?(?:additional |further )?(?:assistance|help|files|reporting|contributions?|research|editing|writing|photography|photographs|graphics|translation|edited|reported|compiled|translated|produced|photographed)\s+(?:by|from)\b/iu;
const CONTRIBUTED =
  /\bcontributed\s+(?:\p{L}+\s+)?to\s+(?:this|the)\s+(?:report|story|article|piece|reporting)\b/iu;

/** A list of helpers fits in this; a sentence of the article with the same words is told by its length and its marks. */
const MAX_WORDS = 60;

export const credits: LineRule = {
  role: 'credits',
  score: 0.95,
  reason: 'Names who assisted with, edited or contributed to the article.',
  holds: ({ text, words }) =>
    words <= MAX_WORDS && (HELP.test(text) || CONTRIBUTED.test(text)) && !/["“”]/u.test(text),
};

/** Who helped: further reporters, editors, photographers, below or above the article. */
import { SHORT_LINE_WORDS } from './page.ts';
import type { LineRule } from './rule.ts';

const HELP =
  /^[\s\p{P}]*(?:with )?(?:additional |further )?(?:assistance|help|files|reporting|contributions?|research|editing|writing|photography|photographs|graphics|translation|edited|reported|compiled|translated|produced|photographed)\s+(?:by|from)\b/iu;
const CONTRIBUTED =
  /\bcontributed\s+(?:\p{L}+\s+)?to\s+(?:this|the)\s+(?:report|story|article|piece|reporting)\b/iu;

/** "Ira Pell contributed from Elmport": a short line of its own, below the article. */
const CONTRIBUTED_FROM = /\bcontributed (?:reporting )?from \p{Lu}[\p{L}\s,.]*$/u;

/** A list of helpers fits in this; a sentence of the article with the same words is told by its length and its marks. */
const MAX_WORDS = 60;

export const credits: LineRule = {
  role: 'credits',
  score: 0.95,
  reason: 'Names who assisted with, edited or contributed to the article.',
  holds: ({ text, words }) =>
    words <= MAX_WORDS &&
    !/["“”]/u.test(text) &&
    (HELP.test(text) || CONTRIBUTED.test(text) || (words <= SHORT_LINE_WORDS && CONTRIBUTED_FROM.test(text))),
};

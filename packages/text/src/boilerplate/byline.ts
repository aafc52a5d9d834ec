/** Who wrote it: "By" and names, above the article or at its end. */
import { isInTail, isLabel } from './page.ts';
import type { LineRule } from './rule.ts';

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:de|del|der|van|von|bin|al|la|le)\s+)?\p{Lu}[\p{L}.'’-]*){1,3}`;
const BYLINE = new RegExp(
  String.raw`^(?:(?:Written|Story|Report|Reported|Text|Analysis)\s+)?(?:[Bb]y|BY)\s*:?\s+${NAME}(?:\s*(?:,|&|and)\s*${NAME})*(?:\s*[,|–—-]\s*.{2,60})?$`,
  'u',
);

/** Headline, standfirst, date, caption and a notice or two may stand above it. */
const HEAD_LINES = 6;

export const byline: LineRule = {
  role: 'byline',
  score: 0.92,
  reason: '"By" with names, above or below the article.',
  holds: (line, page) =>
    isLabel(line) && BYLINE.test(line.text) && (line.index < HEAD_LINES || isInTail(page, line)),
};

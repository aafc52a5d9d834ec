/** A heading inside the article: a short line without the end of a sentence, with a paragraph behind it. */
import { isInHead, isOpenProse } from './page.ts';
import type { LineRule } from './rule.ts';

const MAX_WORDS = 12;

/** An entry of a list, the rest of a wrapped line, a line without letters or that goes on, or a saying with its author behind a dash. */
const NO_HEADING = /^[-•*–—\p{Ll}]|^\P{L}*$|[,;:][\p{Pf}"']?$|[\p{Pf}"]\s*[-–—―]+\s*\p{Lu}/u;

export const subhead: LineRule = {
  role: 'subhead',
  score: 0.75,
  reason: 'A short line without the end of a sentence between two paragraphs.',
  holds: (line, page) =>
    line.words <= MAX_WORDS &&
    !line.endsSentence &&
    !NO_HEADING.test(line.text) &&
    !isInHead(page, line) &&
    isOpenProse(page, line.index + 1),
};

/** A heading inside the article: a short line without the end of a sentence, with a paragraph behind it. */
import { isInHead, isProse } from './page.ts';
import type { LineRule } from './rule.ts';

const MAX_WORDS = 12;

export const subhead: LineRule = {
  role: 'subhead',
  score: 0.75,
  reason: 'A short line without the end of a sentence between two paragraphs.',
  holds: (line, page) =>
    line.words <= MAX_WORDS &&
    (!line.endsSentence || line.text.endsWith('?')) &&
    !/^[-•*–—]|[,;:][\p{Pf}"']?$/u.test(line.text) &&
    !isInHead(page, line) &&
    isProse(page, page.lines[line.index + 1]),
};

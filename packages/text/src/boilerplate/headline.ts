/** The title: the first line that no other rule took, if it is short and no plain sentence. Some files have none. */
import type { Line, Page } from './page.ts';
import { isProse } from './page.ts';
import type { LineRule } from './rule.ts';

/** Longest title; a longer first line is the first paragraph. */
const MAX_WORDS = 25;

/** In a title printed in capitals at least so many of the longer words begin with one; in a sentence about a third do. */
const CAPITALS_SHARE = 0.7;

export const headline: LineRule = {
  role: 'headline',
  score: 0.8,
  reason: 'The first short line, without the end of a sentence or in title capitals.',
  holds: (line, page) =>
    isFirstOpen(line, page) &&
    line.words <= MAX_WORDS &&
    (!line.endsSentence || /[?!][\p{Pf}"']?$/u.test(line.text) || isInTitleCapitals(line)) &&
    page.lines.slice(line.index + 1).some((after) => isProse(page, after)),
};

function isFirstOpen(line: Line, page: Page): boolean {
  return (
    page.lines.slice(0, line.index).every((before) => page.roles[before.index] !== undefined) &&
    !page.roles.includes('headline')
  );
}

function isInTitleCapitals(line: Line): boolean {
  const words = line.text.match(/\p{L}[\p{L}'’-]{3,}/gu) ?? [];
  return (
    words.length > 2 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * CAPITALS_SHARE
  );
}

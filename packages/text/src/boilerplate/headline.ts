/** The title: the first line that no other rule took, if it is short and no plain sentence. Some files have none. */
import type { Line, Page } from './page.ts';
import type { LineRule } from './rule.ts';

/** Longest title; a longer first line is the first paragraph. */
const MAX_WORDS = 25;

/** In a title printed in capitals at least so many of the longer words begin with one; in a sentence about a third do. */
const CAPITALS_SHARE = 0.7;

/** A first line that looks like a title by itself. */
export const headline: LineRule = {
  role: 'headline',
  score: 0.8,
  reason: 'The first short line, without a full stop or in title capitals.',
  holds: (line, page) =>
    isOverArticle(line, page) &&
    line.words <= MAX_WORDS &&
    (!line.endsSentence || /[?!][\p{Pf}"']?$/u.test(line.text) || isInTitleCapitals(line)),
};

/** Archives print titles with a full stop; then only length tells them from a first paragraph. */
export const headlineSentence: LineRule = {
  role: 'headline',
  score: 0.55,
  reason: 'The first line is one short sentence, apart from a paragraph that is much longer.',
  holds: (line, page) => {
    const next = page.lines[line.index + 1];
    if (!isOverArticle(line, page) || line.words > SENTENCE_WORDS || !next?.isApart) return false;
    return next.words >= line.words * LONGER_BY;
  },
};

/** Most titles have fewer words; so short a first paragraph is rare. */
const SENTENCE_WORDS = 16;

/** A first paragraph is longer than its title by at least half. */
const LONGER_BY = 1.5;

function isOverArticle(line: Line, page: Page): boolean {
  return line.index === page.firstOpen() && line.index < page.lastProse() && !page.has('headline');
}

function isInTitleCapitals(line: Line): boolean {
  const words = line.text.match(/\p{L}[\p{L}'’-]{3,}/gu) ?? [];
  return (
    words.length > 2 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * CAPITALS_SHARE
  );
}

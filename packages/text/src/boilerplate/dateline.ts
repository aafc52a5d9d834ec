/** "PORT ASH, May 3 (Agency) - " and "PORT ASH — ": where, and when, in front of the first sentence; or a line with a date alone. */
import { SHORT_LINE_WORDS } from './page.ts';
import type { CutRule, LineRule } from './rule.ts';

/** Headline, standfirst, byline, date and caption may stand above it; further down a run of capitals is a heading in the line. */
const HEAD_PARAGRAPHS = 6;

/** A place in capitals before a dash, or any short place before an agency in brackets and a dash. */
export const leadingDateline: CutRule = {
  role: 'dateline',
  score: 0.9,
  reason: 'A place in front of the first sentence, before a dash.',
  pattern:
    /^(?:\p{Lu}[\p{L}\p{N}.,'’\s]{1,48}?(?=\s*\(\p{Lu}[\p{L}&.\s/]{1,30}\)\s*(?:[–—]|--?\s))|\p{Lu}[\p{Lu}.'’\s-]{2,30}(?:,\s\p{L}[\p{L}\p{N}.,\s]{1,30}?)?\s*(?:[–—]|--?\s)\s*)/u,
  paragraphs: HEAD_PARAGRAPHS,
};

const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?`;

/** A day or a clock time as sites print it over an article. */
export const DATE = new RegExp(
  String.raw`\b(?:${MONTH}\s+\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s+${MONTH}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})\b`,
  'iu',
);

/** What sites print around a date; a line with any other small letters is a sentence. */
const AROUND_DATE =
  /(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*|\b(?:first|last|published|updated|posted|modified|at|on|and|[ap]\.?m)\b|(?<=\d)(?:st|nd|rd|th|[ap]m)\b/giu;

/** A place in capitals with its country, in front of a date. */
const PLACE = /^\p{Lu}[\p{Lu}\s'’.-]+(?:,\s\p{Lu}[\p{L}.]+){0,2}(?=,\s)/u;

/** A line that holds a date and the words around it, and no sentence. */
export const datelineLine: LineRule = {
  role: 'dateline',
  score: 0.85,
  reason: 'A line with the date of publication alone.',
  holds: ({ text, words }) =>
    words <= SHORT_LINE_WORDS &&
    DATE.test(text) &&
    !/\p{Ll}/u.test(text.replace(PLACE, '').replace(AROUND_DATE, '')),
};

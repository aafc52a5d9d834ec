/** "PORT ASH, May 3 (Agency) - " and "PORT ASH — ": where, and when, in front of the first sentence; or a line with a date alone. */
import { isLabel } from './page.ts';
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
const DATE = new RegExp(
  String.raw`\b(?:${MONTH}\s+\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s+${MONTH}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})\b`,
  'iu',
);

/** At most this many words beside the date: weekday, clock time, zone, "Last updated". */
const DATE_LINE_WORDS = 12;

/** A short line that holds a date and no sentence, or begins with "Published". */
export const datelineLine: LineRule = {
  role: 'dateline',
  score: 0.85,
  reason: 'A short line with the date of publication.',
  holds: (line) =>
    isLabel(line) &&
    line.words <= DATE_LINE_WORDS &&
    DATE.test(line.text) &&
    /^(?:first |last )?(?:published|updated|posted|modified)\b|^[\p{P}\s\d]*(?:\p{L}+day,?\s+)?(?:\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/iu.test(
      line.text,
    ),
};

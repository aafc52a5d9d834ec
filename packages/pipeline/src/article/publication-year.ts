/**
 * The year of publication where the text tells it in some other way than with the day: the copyright line, "last year" for a
 * year that is named elsewhere, a full date near the day, or a weekday that fits one year only.
 */
import { type Range, type Span, spanOf } from '@onrecord/schema';
import type { ReadText } from '../stage.ts';
import { isoOf, type StatedDay, statedDays } from './stated-day.ts';

/** A year and the words that tell it. */
export interface YearFound {
  year: string;
  basis: Span[];
}

/** The year of publication, or null when nothing tells it. */
export function publicationYear(read: ReadText): YearFound | null {
  return copyrightYear(read) ?? yearAfterLast(read);
}

/** The year of a day that is printed without one, or null when the text leaves several possible. */
export function yearOfDay(read: ReadText, day: StatedDay): YearFound | null {
  return publicationYear(read) ?? yearByWeekday(read, day) ?? yearOfFullDateNear(read, day);
}

function copyrightYear(read: ReadText): YearFound | null {
  for (const { role, start, end } of read.blocks) {
    if (role !== 'copyright') continue;
    const match = /\b(?:\d{4}\s?[-–]\s?)?(?<year>(?:19|20)\d{2})\b/u.exec(read.text.slice(start, end));
    const year = match?.groups?.year;
    if (match && year)
      return { year, basis: [spanIn(read, start + match.index, { start: 0, end: match[0].length })] };
  }
  return null;
}

/** "The flood last year" and "the flood in May 2031" in one article: it was published in 2032. The words before must be equal. */
const SAME_WORDS = 3;

const LAST_YEAR = /(?<before>(?:[\p{L}’'-]+\s+){3})last year\b/giu;
const IN_YEAR = /(?<before>(?:[\p{L}’'-]+\s+){3})(?:in\s+)(?:\p{Lu}\p{L}+\s+)?(?<year>(?:19|20)\d{2})\b/gu;

function yearAfterLast(read: ReadText): YearFound | null {
  if (!/\blast year\b/i.test(read.text)) return null;
  const lasts = phrasesIn(read, LAST_YEAR);
  for (const dated of phrasesIn(read, IN_YEAR)) {
    const same = lasts.find(({ words }) => words === dated.words);
    if (same && dated.year) return { year: String(Number(dated.year) + 1), basis: [same.span, dated.span] };
  }
  return null;
}

function phrasesIn(
  read: ReadText,
  pattern: RegExp,
): { words: string; year: string | undefined; span: Span }[] {
  return read.sentences.flatMap(({ start, end }) =>
    [...read.text.slice(start, end).matchAll(pattern)].map((match) => ({
      words: (match.groups?.before ?? '').toLowerCase().trim().split(/\s+/).slice(-SAME_WORDS).join(' '),
      year: match.groups?.year,
      span: spanIn(read, start + match.index, { start: 0, end: match[0].length }),
    })),
  );
}

/** News names the year of what is past, so that it appears in the latest year named or the one after. */
const YEARS_ON = [0, 1];

/** "Monday, May 5" falls on a Monday in one of the two years that are possible, or in neither. */
function yearByWeekday(read: ReadText, day: StatedDay): YearFound | null {
  const latest = day.weekday === null ? null : latestYear(read);
  if (!latest) return null;
  const fitting = YEARS_ON.map((on) => Number(latest.year) + on).filter(
    (year) => new Date(Date.UTC(year, day.month - 1, day.day)).getUTCDay() === day.weekday,
  );
  return fitting.length === 1 ? { year: String(fitting[0]), basis: latest.basis } : null;
}

function latestYear(read: ReadText): YearFound | null {
  const years = read.sentences.flatMap(({ start, end }) =>
    [...read.text.slice(start, end).matchAll(/(?<![\d.,$€£])(?:19|20)\d{2}(?![\d.,]\d|\d)/g)].map(
      (match) => ({
        year: match[0],
        basis: [spanIn(read, start + match.index, { start: 0, end: match[0].length })],
      }),
    ),
  );
  return years.sort((a, b) => (a.year < b.year ? 1 : -1))[0] ?? null;
}

/** A full date this near to the day, in the latest year of the text, is taken to be of the same months. */
const NEAR_IN_DAYS = 100;
const DAY_IN_MS = 86_400_000;

function yearOfFullDateNear(read: ReadText, { month, day }: StatedDay): YearFound | null {
  const latest = latestYear(read)?.year;
  const found = read.sentences.flatMap(({ start, end }) =>
    statedDays(read.text.slice(start, end)).flatMap((full) => {
      if (full.iso === null || full.year === null || String(full.year) !== latest) return [];
      const year = [full.year - 1, full.year, full.year + 1].find(
        (one) =>
          Math.abs(Date.parse(isoOf(one, month, day)) - Date.parse(full.iso as string)) <=
          NEAR_IN_DAYS * DAY_IN_MS,
      );
      return year === undefined ? [] : [{ year: String(year), basis: [spanIn(read, start, full.range)] }];
    }),
  );
  const years = new Set(found.map(({ year }) => year));
  return years.size === 1 ? (found[0] ?? null) : null;
}

function spanIn(read: ReadText, base: number, { start, end }: Range): Span {
  return spanOf(read.textId, read.text, { start: base + start, end: base + end });
}

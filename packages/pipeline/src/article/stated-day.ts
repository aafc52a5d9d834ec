/** Explicit days in a text: a month and a day, with the year and weekday where they are printed. */
import type { Range } from '@onrecord/schema';
import * as en from 'chrono-node/en';

/** A printed day. */
export interface StatedDay {
  /** Offsets in the text that was read, UTF-16 code units. */
  range: Range;
  /** Null when the text leaves it out. */
  year: number | null;
  month: number;
  day: number;
  /** 0 is Sunday; null when the text leaves it out. */
  weekday: number | null;
  /** With the year, when there is one. */
  iso: string | null;
}

/** The explicit days of a text, in text order; figures that could be read as day and month or month and day are left out. */
export function statedDays(text: string): StatedDay[] {
  if (!MONTH_AND_DAY.test(text)) return [];
  return en.casual.parse(text, NO_REFERENCE).flatMap(({ start, index, text: printed }) => {
    if (!start.isCertain('month') || !start.isCertain('day') || isTwoWay(printed)) return [];
    const year = start.isCertain('year') ? start.get('year') : null;
    const [month, day] = [start.get('month') ?? 1, start.get('day') ?? 1];
    const weekday = start.isCertain('weekday') ? start.get('weekday') : null;
    const iso = year === null ? null : isoOf(year, month, day);
    return [{ range: { start: index, end: index + printed.length }, year, month, day, weekday, iso }];
  });
}

/** The ISO form of a day. */
export function isoOf(year: number, month: number, day: number): string {
  return `${year}-${pad(month)}-${pad(day)}`;
}

const pad = (value: number) => String(value).padStart(2, '0');

/** Any fixed day serves: only parts of a date that the text itself states are used, never ones filled in from this. */
const NO_REFERENCE = new Date(Date.UTC(2000, 0, 1, 12));

/** A month beside a figure, or figures parted by strokes: all that can be an explicit day. Asked first, because parsing dates is slow. */
const MONTH_AND_DAY =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?,?\s+\d|\d(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[-/.]\d{1,2}[-/.]\d/iu;

/** "03/04/2031" is a day in March or in April. */
function isTwoWay(printed: string): boolean {
  const match = /\b(\d{1,2})[/.](\d{1,2})[/.]\d{2,4}\b/.exec(printed);
  const [first, second] = [Number(match?.[1]), Number(match?.[2])];
  return match !== null && first <= MONTHS && second <= MONTHS && first !== second;
}

const MONTHS = 12;

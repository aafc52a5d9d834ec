/** How counts, dates and vocabulary words are written on screen. */
import type { Vocabulary } from '@onrecord/schema';

const number = new Intl.NumberFormat('en-GB');
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "1,218". */
export function grouped(count: number): string {
  return number.format(count);
}

/** "1 outlet", "5 outlets", "0 outlets". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${number.format(count)} ${count === 1 ? one : many}`;
}

/** "11 September 2023", from `YYYY-MM-DD` or an instant. */
export function dayOf(date: string): string {
  return day.format(new Date(date));
}

/** "11–12 September 2023", or one day, or an empty string when nothing is known. */
export function dateRange(first: string | null | undefined, last: string | null | undefined): string {
  if (!first) return '';
  if (!last || last.slice(0, 10) === first.slice(0, 10)) return dayOf(first);
  return day.formatRange(new Date(first), new Date(last));
}

interface Dated {
  earliest: string;
  latest?: string | null;
  precision: string;
}

/** A time as exactly as it is known: a day, "September 2023", "2023", or "since" a day. */
export function whenWords({ earliest, latest, precision }: Dated): string {
  if (precision === 'YEAR') return earliest.slice(0, 4);
  if (precision === 'MONTH') return month.format(new Date(earliest));
  if (precision === 'OPEN' || !latest)
    return precision === 'OPEN' ? `since ${dayOf(earliest)}` : dayOf(earliest);
  return dateRange(earliest, latest);
}

const kibibytes = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** "12 KiB", "3 MiB"; what is smaller than one is "1 KiB". */
export function bytesInWords(bytes: number): string {
  const kib = Math.max(1, Math.round(bytes / 1024));
  return kib < 10 * 1024 ? `${kibibytes.format(kib)} KiB` : `${kibibytes.format(kib / 1024)} MiB`;
}

/** The label of a vocabulary's word, given as in a record or as in GraphQL (SCREAMING_CASE). */
export function labelIn(vocabulary: Vocabulary, word: string): string {
  const id = word.toLowerCase().replaceAll('_', '-');
  return vocabulary.has(id) ? vocabulary.entry(id).label : word;
}

/** What a vocabulary's word means, in one sentence; undefined for a word that is new here. */
export function definitionIn(vocabulary: Vocabulary, word: string): string | undefined {
  const id = word.toLowerCase().replaceAll('_', '-');
  return vocabulary.has(id) ? vocabulary.entry(id).definition : undefined;
}

/** A share as a whole percentage: "16%"; what is there but rounds to nothing is "<1%". */
export function percent(part: number, whole: number): string {
  if (part <= 0 || whole <= 0) return '0%';
  const share = Math.round((100 * part) / whole);
  return share === 0 ? '<1%' : `${share}%`;
}

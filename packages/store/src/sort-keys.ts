/** What lists are ordered by, computed when a record is written. Every list ascends, so that a page is a range of one index. */
import type { Article, Attribution, Block, When } from '@onrecord/schema';

/** Undated articles come last in either direction; beyond every instant that a Date can hold. */
export const UNDATED = 9_000_000_000_000_000;

/** Longer names are equal to the reader's eye, and every byte is paid again in each index. */
const NAME_KEY_LENGTH = 80;

/** Orders names without regard to case and accents; records without a name come last. */
export function nameKeyOf(name: string | null): string {
  if (name === null) return '1';
  const folded = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return `0${folded.slice(0, NAME_KEY_LENGTH).toWellFormed()}`;
}

/**
 * The first instant at which it may have been published, in milliseconds; UNDATED when that is not known. A year alone
 * is no date to order by: its first day would put the article before everything that it reports.
 */
export function instantOf(when: When | null): number {
  if (!when || when.precision === 'year' || when.precision === 'open') return UNDATED;
  const instant = Date.parse(when.earliest);
  return Number.isNaN(instant) ? UNDATED : instant;
}

/** The key of an instant in lists that begin with the newest. */
export function newestFirst(instant: number): number {
  return instant === UNDATED ? UNDATED : -instant;
}

/** Where an attribution begins in its text: UTF-16 code units. */
export function startOf({ source, cue, content }: Attribution): number {
  const starts = [...source, ...cue, ...content].map(({ start }) => start);
  return starts.length > 0 ? Math.min(...starts) : 0;
}

/** The length of what was said: UTF-16 code units. */
export function contentLength({ content }: Attribution): number {
  return content.reduce((length, { start, end }) => length + end - start, 0);
}

/** The body blocks of a text; a text in which none was found is all body. */
export function bodyBlocks(text: string, blocks: readonly Block[]): { start: number; end: number }[] {
  const body = blocks.filter(({ role }) => role === 'body');
  return body.length > 0 ? body : [{ start: 0, end: text.length }];
}

/** The name under which an article is listed by headline. */
export function headlineKeyOf({ headline }: Article): string {
  return nameKeyOf(headline?.exact ?? null);
}

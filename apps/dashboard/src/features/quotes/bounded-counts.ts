/** How far the server counts a list that is narrowed down, and how a number that reached this end is written. */
import { grouped } from '../../lib/words.ts';
import type { QuoteSearch } from './quote-search.ts';

/** The numbers of choices are counted over at most so many quotes, the newest. */
export const MOST_TALLIED = 4_000;

/** A list without a counter is counted up to here. */
const MOST_COUNTED = 10_000;

/** Of common words so many matches are listed. */
const MOST_MATCHES = 4_000;

/** "1,218"; where counting ended, "10,000 or more". */
export function foundInWords(found: number, { text }: Pick<QuoteSearch, 'text'>): string {
  const isEnd = found === (text ? MOST_MATCHES : MOST_COUNTED);
  return isEnd ? `${grouped(found)} or more` : grouped(found);
}

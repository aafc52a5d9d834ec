/** The words around a range, by which the same words at several places are told apart. */
import type { Range } from '../span.ts';
import { cutsPair } from './code-points.ts';

/**
 * How much of the text before and after a quotation is kept, in UTF-16 code units. About five English words on each side:
 * enough to tell sentences apart, and what the design of Onrecord and the Hypothesis client both use.
 *
 * @public
 */
export const CONTEXT_LENGTH = 32;

/** What stands before and after a range. */
export interface Context {
  prefix: string;
  suffix: string;
}

/** Up to `CONTEXT_LENGTH` code units on each side; one less where the cut would fall inside of a surrogate pair. */
export function contextOf(text: string, { start, end }: Range): Context {
  const first = Math.max(0, start - CONTEXT_LENGTH);
  const last = Math.min(text.length, end + CONTEXT_LENGTH);
  return {
    prefix: text.slice(cutsPair(text, first) ? first + 1 : first, start),
    suffix: text.slice(end, cutsPair(text, last) ? last - 1 : last),
  };
}

/**
 * The two texts of the story for tests. The emoji and the combining accent before the first span guard the unit of offsets.
 */
import { textIdOf } from '../ids.ts';
import type { Made, Span } from '../index.ts';
import { spanOf } from '../span.ts';

/** The text of the first article. */
export const FIRST = [
  '🌊 Cafe\u0301 quay under water',
  'FENNMARK - The harbour will stay shut until Friday, mayor Ilse Brandtner said on Monday.',
  '“We cannot risk lives,” she told Radio Selm.',
  '',
].join('\n');

/** The text of the second article. */
export const SECOND = [
  'Harbour closed 🚢',
  'The harbour will stay shut until Friday, the mayor said.',
  '',
].join('\n');

/** The id of the first text. */
export const FIRST_ID = textIdOf(FIRST);
/** The id of the second text. */
export const SECOND_ID = textIdOf(SECOND);

/** A person made everything here. */
export const MADE: Made = { by: 'person', stage: 'annotation', version: '1.0.0', confidence: 1 };

/** The first place of the words in the first text. */
export function inFirst(words: string): Span {
  return spanOf(FIRST_ID, FIRST, { start: FIRST.indexOf(words), end: FIRST.indexOf(words) + words.length });
}

/** The first place of the words in the second text. */
export function inSecond(words: string): Span {
  return spanOf(SECOND_ID, SECOND, {
    start: SECOND.indexOf(words),
    end: SECOND.indexOf(words) + words.length,
  });
}

/**
 * Offsets count UTF-16 code units everywhere inside; the Web Annotation standard and most other languages count code points.
 * The conversion lives here, once, so that no caller counts characters by hand.
 */
import type { Range } from './range.ts';

/** Both directions of the conversion for one text; build it once and ask it often. */
export interface OffsetMap {
  toCodePoints(offset: number): number;
  fromCodePoints(offset: number): number;
}

/** Reads the text once and answers each conversion in logarithmic time. */
export function offsetMap(text: string): OffsetMap {
  const astral = astralOffsets(text);
  return {
    toCodePoints(offset) {
      checkOffset(text, offset);
      return offset - countBelow(astral, offset);
    },
    fromCodePoints(offset) {
      const units = offset + countBelow(astral, offset, (index) => index);
      checkOffset(text, units);
      return units;
    },
  };
}

/** The range counted in code points. Throws RangeError when it lies outside the text or cuts a surrogate pair. */
export function toCodePoints(text: string, range: Range): Range {
  const map = offsetMap(text);
  return { start: map.toCodePoints(range.start), end: map.toCodePoints(range.end) };
}

/** The range counted in UTF-16 code units, from one counted in code points. Throws RangeError when it lies outside the text. */
export function fromCodePoints(text: string, range: Range): Range {
  const map = offsetMap(text);
  return { start: map.fromCodePoints(range.start), end: map.fromCodePoints(range.end) };
}

/** Where each surrogate pair begins, in UTF-16 code units. */
function astralOffsets(text: string): number[] {
  return Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), (match) => match.index);
}

/** How many pairs begin before the offset; `behind` takes the pairs already passed off each position to count code points. */
function countBelow(astral: readonly number[], offset: number, behind = (_index: number) => 0): number {
  let low = 0;
  let high = astral.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((astral[middle] ?? 0) - behind(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function checkOffset(text: string, offset: number): void {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) {
    throw new RangeError(
      `Offset ${offset} lies outside the text (0 to ${text.length}). Count it again in this text.`,
    );
  }
  const code = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  if (code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff) {
    throw new RangeError(
      `Offset ${offset} cuts a character in two. Move it before or behind the surrogate pair.`,
    );
  }
}

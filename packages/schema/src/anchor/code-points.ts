/**
 * Offsets count UTF-16 code units everywhere inside; the Web Annotation standard and most other languages count code points.
 * The conversion lives here, once, so that no caller counts characters by hand.
 */
import type { Range } from '../span.ts';

/**
 * Both directions of the conversion for one text; build it once and ask it often.
 *
 * @public
 */
export interface OffsetMap {
  /**
   * The offset counted in code points, from one counted in UTF-16 code units.
   *
   * @throws RangeError when the offset lies outside the text or cuts a surrogate pair.
   */
  toCodePoints(offset: number): number;
  /**
   * The offset counted in UTF-16 code units, from one counted in code points.
   *
   * @throws RangeError when the offset lies outside the text.
   */
  fromCodePoints(offset: number): number;
}

/**
 * Reads the text once and answers each conversion in logarithmic time. Half of a surrogate pair that stands alone counts
 * as one code point, as it does in `Array.from(text)`.
 *
 * @example `offsetMap('🌊 quay').toCodePoints(3) // 2`
 * @public
 */
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

/**
 * The range counted in code points, from one counted in UTF-16 code units; both are half-open.
 *
 * @throws RangeError when it lies outside the text or cuts a surrogate pair.
 * @public
 */
export function toCodePoints(text: string, range: Range): Range {
  const map = offsetMap(text);
  return { start: map.toCodePoints(range.start), end: map.toCodePoints(range.end) };
}

/**
 * The range counted in UTF-16 code units, from one counted in code points; both are half-open.
 *
 * @throws RangeError when it lies outside the text.
 * @public
 */
export function fromCodePoints(text: string, range: Range): Range {
  const map = offsetMap(text);
  return { start: map.fromCodePoints(range.start), end: map.fromCodePoints(range.end) };
}

/** True when the offset stands between the two halves of a surrogate pair. */
export function cutsPair(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  return code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
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
  if (cutsPair(text, offset)) {
    throw new RangeError(
      `Offset ${offset} cuts a character in two. Move it before or behind the surrogate pair.`,
    );
  }
}

/**
 * Pairs the quotation marks of one paragraph from left to right. It knows nothing of other paragraphs, and reads only this one,
 * so that time stays linear however many paragraphs have no marks.
 */
import type { Range } from './range.ts';
import { trimRange } from './range.ts';
import { opensSingle, singleQuoteEnd } from './single-quotes.ts';

/** A passage before it is known whether the next paragraph continues it; offsets count in the paragraph. */
export interface ParagraphPassage {
  mark: string;
  outer: Range;
  inner: Range;
  isClosed: boolean;
  /** It has no closing mark and runs to the end of its paragraph. */
  reachesEnd: boolean;
  /** It quotes from the beginning of a sentence. */
  isSentence: boolean;
  /** It begins its paragraph, so it may go on with a quotation of the paragraph before. */
  isFirst: boolean;
}

/** The outermost passages of the paragraph; of single marks without a closing one only the last is kept, as a guess. */
export function passagesOf(paragraph: string): ParagraphPassage[] {
  const found: (ParagraphPassage | null)[] = [];
  let open: number | null = null;
  let single: number | null = null;
  const marks = new RegExp(MARKS);
  for (let match = marks.exec(paragraph); match; match = marks.exec(paragraph)) {
    const at = match.index;
    if (open !== null && closes(paragraph, open, at)) {
      found.push(passageOf(paragraph, open, at));
      open = null;
    } else if (opensDouble(paragraph, at, open)) {
      if (open !== null) found.push(passageOf(paragraph, open, null, at));
      open = at;
      single = null;
    } else if (open === null && opensSingle(paragraph, at)) {
      const closing = singleQuoteEnd(paragraph, at);
      if (closing !== null) found.push(passageOf(paragraph, at, closing));
      marks.lastIndex = (closing ?? at) + 1;
      single = closing === null ? at : null;
    }
  }
  const last = open ?? single;
  if (last !== null) found.push(passageOf(paragraph, last, null));
  return found.filter((passage) => passage !== null);
}

/** Whether this opening mark is a single one. */
export function isSingle(mark: string): boolean {
  return !(mark in CLOSING);
}

/** Which marks close what this mark opened; a straight mark may stand in for a curly one, as mixed copy has it. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”"',
  '”': '”"',
  '‟': '”"',
  '"': '"”',
  '„': '“”"',
  '«': '»',
  '»': '«',
};

const MARKS = /["“”„‟«»‘‚']/g;

/** How far the first letter of a quotation is looked for: behind a bracket, an ellipsis or an inner mark. */
const FIRST_LETTERS = 12;

/** Before an opening mark; an empty string is the beginning of the paragraph. */
const CLEAR_PLACE = /^$|[\s([{–—-]/;

/** The blank before an opening mark is sometimes lost: `said:"Stay"`. */
const GLUED_PLACE = /[:;,‘]/;

/** Null when nothing stands between the marks. `stop` ends a passage that has no closing mark. */
function passageOf(
  paragraph: string,
  start: number,
  closing: number | null,
  stop = paragraph.length,
): ParagraphPassage | null {
  const inner = trimRange(paragraph, { start: start + 1, end: closing ?? stop });
  if (!inner) return null;
  const beginning = paragraph.slice(inner.start, Math.min(inner.end, inner.start + FIRST_LETTERS));
  return {
    mark: paragraph.charAt(start),
    outer: { start, end: closing === null ? inner.end : closing + 1 },
    inner,
    isClosed: closing !== null,
    reachesEnd: closing === null && stop === paragraph.length,
    isSentence: !/^\P{L}*\p{Ll}/u.test(beginning),
    isFirst: start === 0,
  };
}

/** A straight mark with a blank before it and a letter behind it opens, also when an earlier quotation was never closed. */
function closes(paragraph: string, open: number, at: number): boolean {
  const mark = paragraph.charAt(at);
  if (!CLOSING[paragraph.charAt(open)]?.includes(mark)) return false;
  return mark !== '"' || !(CLEAR_PLACE.test(paragraph.charAt(at - 1)) && isBeforeText(paragraph, at));
}

function opensDouble(paragraph: string, at: number, open: number | null): boolean {
  const mark = paragraph.charAt(at);
  if (open !== null && mark !== paragraph.charAt(open)) return false;
  if (/[“„«‟]/.test(mark)) return true;
  const before = paragraph.charAt(at - 1);
  const isPlace = CLEAR_PLACE.test(before) || GLUED_PLACE.test(before);
  return CLOSING[mark] !== undefined && isPlace && isBeforeText(paragraph, at);
}

function isBeforeText(paragraph: string, at: number): boolean {
  return /\S/.test(paragraph.charAt(at + 1));
}

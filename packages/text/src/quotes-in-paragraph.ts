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
  let open: Mark | null = null;
  let single: Mark | null = null;
  const marks = new RegExp(MARKS);
  for (let match = marks.exec(paragraph); match; match = marks.exec(paragraph)) {
    const mark = { at: match.index, text: match[0] };
    if (open && closes(paragraph, open, mark)) {
      found.push(passageOf(paragraph, open, mark));
      open = null;
    } else if (opensDouble(paragraph, mark, open)) {
      if (open) found.push(passageOf(paragraph, open, null, mark.at));
      open = mark;
      single = null;
    } else if (open === null && isSingle(mark.text) && opensSingle(paragraph, mark.at)) {
      const closing = singleQuoteEnd(paragraph, mark.at);
      const end = closing === null ? null : { at: closing, text: paragraph.charAt(closing) };
      if (end) found.push(passageOf(paragraph, mark, end));
      marks.lastIndex = (end ?? mark).at + 1;
      single = end ? null : mark;
    }
  }
  const last = open ?? single;
  if (last) found.push(passageOf(paragraph, last, null));
  return found.filter((passage) => passage !== null);
}

/** Whether this opening mark is a single one. */
export function isSingle(mark: string): boolean {
  return !(mark in CLOSING);
}

/** Which marks close what this mark opened; a straight mark may stand in for a curly one, as mixed copy has it. */
const CLOSING: Readonly<Record<string, readonly string[]>> = {
  '“': ['”', '"'],
  '”': ['”', '"'],
  '‟': ['”', '"'],
  '"': ['"', '”'],
  '„': ['“', '”', '"'],
  '«': ['»'],
  '»': ['«'],
  "''": ["''"],
  '``': ["''", '``'],
};

/** A mark and where it stands; telex style doubles single marks (`''`) for want of double ones. */
interface Mark {
  at: number;
  text: string;
}

const MARKS = /''|``|["“”„‟«»‘‚']/g;

/** How far the first letter of a quotation is looked for: behind a bracket, an ellipsis or an inner mark. */
const FIRST_LETTERS = 12;

/** Before an opening mark; an empty string is the beginning of the paragraph. */
const CLEAR_PLACE = /^$|[\s([{–—-]/;

/** The blank before an opening mark is sometimes lost: `said:"Stay"`. */
const GLUED_PLACE = /[:;,‘]/;

/** Null when nothing stands between the marks. `stop` ends a passage that has no closing mark. */
function passageOf(
  paragraph: string,
  opening: Mark,
  closing: Mark | null,
  stop = paragraph.length,
): ParagraphPassage | null {
  const start = opening.at;
  const inner = trimRange(paragraph, { start: start + opening.text.length, end: closing?.at ?? stop });
  if (!inner) return null;
  const beginning = paragraph.slice(inner.start, Math.min(inner.end, inner.start + FIRST_LETTERS));
  return {
    mark: opening.text,
    outer: { start, end: closing ? closing.at + closing.text.length : inner.end },
    inner,
    isClosed: closing !== null,
    reachesEnd: closing === null && stop === paragraph.length,
    isSentence: !/^\P{L}*\p{Ll}/u.test(beginning),
    isFirst: start === 0,
  };
}

/**
 * A straight mark with a blank before it and a letter behind it opens, also when an earlier quotation was never closed. A curly
 * opening mark behind the last word is a closing one that was typed the wrong way round.
 */
function closes(paragraph: string, open: Mark, mark: Mark): boolean {
  if (mark.text === '“' && open.text === '“')
    return !isBeforeText(paragraph, mark) && !isBehindBlank(paragraph, mark);
  if (!CLOSING[open.text]?.includes(mark.text)) return false;
  const isStraight = mark.text === '"' || mark.text === "''";
  return !isStraight || !(CLEAR_PLACE.test(paragraph.charAt(mark.at - 1)) && isBeforeText(paragraph, mark));
}

function opensDouble(paragraph: string, mark: Mark, open: Mark | null): boolean {
  if (open !== null && mark.text !== open.text) return false;
  if (/^(?:[“„«‟]|``)$/.test(mark.text)) return true;
  const before = paragraph.charAt(mark.at - 1);
  const isPlace = CLEAR_PLACE.test(before) || GLUED_PLACE.test(before);
  return !isSingle(mark.text) && isPlace && isBeforeText(paragraph, mark);
}

function isBeforeText(paragraph: string, mark: Mark): boolean {
  return /\S/.test(paragraph.charAt(mark.at + mark.text.length));
}

function isBehindBlank(paragraph: string, mark: Mark): boolean {
  return !/\S/.test(paragraph.charAt(mark.at - 1));
}

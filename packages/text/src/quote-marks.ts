/**
 * Which characters stand inside quotation marks. Marks are paired inside a paragraph; newspapers print an opening mark again on
 * the next paragraph while the quotation goes on, and sometimes lose a closing one: that is marked and never repaired.
 */
import { paragraphs } from './paragraphs.ts';
import type { Range } from './range.ts';
import { shiftRange, trimRange } from './range.ts';
import { opensSingle, singleQuoteEnd } from './single-quotes.ts';

/** One passage in quotation marks, inside one paragraph. */
export interface QuotedPassage {
  /** From the opening mark to behind the closing mark, or to the end of what is quoted when that is missing. */
  outer: Range;
  /** What stands between the marks; a comma or full stop inside the marks belongs to it. */
  inner: Range;
  /** No closing mark follows, and the next paragraph does not go on with the quotation. */
  unclosed: boolean;
  /** No closing mark follows because the next paragraph opens with the mark again. */
  continues: boolean;
}

/**
 * The outermost quoted passages of the text (or of a part of it made of whole paragraphs), in order; a quotation inside a
 * quotation is not listed.
 *
 * @remarks Single marks count only where they clearly quote: with a closing mark, or opened again on the next paragraph.
 */
export function quotedPassages(
  text: string,
  within: Range = { start: 0, end: text.length },
): QuotedPassage[] {
  const part = text.slice(within.start, within.end);
  const scanned = paragraphs(part).map((paragraph) => passagesOfParagraph(part, paragraph));
  return scanned.flatMap((passages, index) =>
    passages
      .map((passage) => ({ ...passage, continues: goesOn(passage, scanned[index + 1]) }))
      .filter((passage) => passage.isClosed || passage.continues || !isSingle(passage.mark))
      .map(({ outer, inner, isClosed, continues }) => ({
        outer: shiftRange(outer, within.start),
        inner: shiftRange(inner, within.start),
        unclosed: !isClosed && !continues,
        continues,
      })),
  );
}

/** A passage before it is known whether the next paragraph continues it. */
interface Passage {
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

/** An empty string is the beginning of the text. */
const OPENING_PLACE = /^$|[\s([{–—:;,‘-]/;

function passagesOfParagraph(text: string, paragraph: Range): Passage[] {
  const found: Passage[] = [];
  const add = (start: number, closing: number | null, stop: number) => {
    const passage = passageOf(text, paragraph, start, closing, stop);
    if (passage) found.push(passage);
  };
  const marks = new RegExp(MARKS);
  marks.lastIndex = paragraph.start;
  let open: number | null = null;
  let single: number | null = null;
  for (let match = marks.exec(text); match && match.index < paragraph.end; match = marks.exec(text)) {
    const at = match.index;
    if (open !== null && closes(text, open, at)) {
      add(open, at, at + 1);
      open = null;
    } else if (opensDouble(text, at, open)) {
      if (open !== null) add(open, null, at);
      open = at;
      single = null;
    } else if (open === null && opensSingle(text, at)) {
      const closing = singleQuoteEnd(text, at, paragraph.end);
      if (closing !== null) add(at, closing, closing + 1);
      marks.lastIndex = (closing ?? at) + 1;
      single = closing === null ? at : null;
    }
  }
  const last = open ?? single;
  if (last !== null) add(last, null, paragraph.end);
  return found;
}

/** Null when nothing stands between the marks. */
function passageOf(
  text: string,
  paragraph: Range,
  start: number,
  closing: number | null,
  stop: number,
): Passage | null {
  const inner = trimRange(text, { start: start + 1, end: closing ?? stop });
  if (!inner) return null;
  return {
    mark: text.charAt(start),
    outer: { start, end: closing === null ? inner.end : stop },
    inner,
    isClosed: closing !== null,
    reachesEnd: closing === null && stop === paragraph.end,
    isSentence: !/^\P{L}*\p{Ll}/u.test(
      text.slice(inner.start, Math.min(inner.end, inner.start + FIRST_LETTERS)),
    ),
    isFirst: start === paragraph.start,
  };
}

/** A straight mark with a blank before it and a letter behind it opens, also when an earlier quotation was never closed. */
function closes(text: string, open: number, at: number): boolean {
  const mark = text.charAt(at);
  if (!CLOSING[text.charAt(open)]?.includes(mark)) return false;
  return mark !== '"' || !isOpeningPlace(text, at);
}

function opensDouble(text: string, at: number, open: number | null): boolean {
  const mark = text.charAt(at);
  if (open !== null && mark !== text.charAt(open)) return false;
  if (mark === '“' || mark === '„' || mark === '«' || mark === '‟') return true;
  return CLOSING[mark] !== undefined && isOpeningPlace(text, at);
}

function isOpeningPlace(text: string, at: number): boolean {
  return OPENING_PLACE.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1));
}

/**
 * By the rule that newspaper style guides share, the closing mark is left out only where a full sentence is quoted; a fragment
 * ("urged them to “wait for help.") that misses its mark has lost it, whatever the next paragraph opens with.
 */
function goesOn(passage: Passage, next: readonly Passage[] | undefined): boolean {
  const first = next?.[0];
  if (!passage.reachesEnd || !passage.isSentence || !first?.isFirst) return false;
  return first.mark === passage.mark;
}

function isSingle(mark: string): boolean {
  return !(mark in CLOSING);
}

/**
 * Which characters stand inside quotation marks. Marks are paired inside a paragraph; newspapers print an opening mark again on
 * the next paragraph while the quotation goes on, and sometimes lose a closing one: that is marked and never repaired.
 */
import { paragraphs } from './paragraphs.ts';
import type { ParagraphPassage } from './quotes-in-paragraph.ts';
import { isSingle, passagesOf } from './quotes-in-paragraph.ts';
import type { Range } from './range.ts';
import { shiftRange } from './range.ts';

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
  const scanned = paragraphs(text.slice(within.start, within.end)).map((range) => {
    const paragraph = shiftRange(range, within.start);
    const passages = passagesOf(text.slice(paragraph.start, paragraph.end));
    return passages.map((passage) => moved(passage, paragraph.start));
  });
  return scanned.flatMap((passages, index) =>
    passages
      .map((passage) => ({ ...passage, continues: goesOn(passage, scanned[index + 1]) }))
      .filter((passage) => passage.isClosed || passage.continues || !isSingle(passage.mark))
      .map(({ outer, inner, isClosed, continues }) => ({
        outer,
        inner,
        unclosed: !isClosed && !continues,
        continues,
      })),
  );
}

function moved(passage: ParagraphPassage, by: number): ParagraphPassage {
  return { ...passage, outer: shiftRange(passage.outer, by), inner: shiftRange(passage.inner, by) };
}

/**
 * By the rule that newspaper style guides share, the closing mark is left out only where a full sentence is quoted; a fragment
 * ("urged them to “wait for help.") that misses its mark has lost it, whatever the next paragraph opens with.
 */
function goesOn(passage: ParagraphPassage, next: readonly ParagraphPassage[] | undefined): boolean {
  const first = next?.[0];
  if (!passage.reachesEnd || !passage.isSentence || !first?.isFirst) return false;
  return first.mark === passage.mark;
}

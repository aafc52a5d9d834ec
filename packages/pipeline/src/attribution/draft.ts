/** An attribution on its way from the tagger's spans to a record. */
import type { Range } from '@onrecord/schema';
import type { ReadText } from '../stage.ts';
import type { TaggedAttribution } from './tagger/tagger.ts';

/** The spans of one attribution and the sentences that hold them. */
export interface Draft {
  source: Range[];
  cue: Range[];
  content: Range[];
  confidence: number;
  /** The sentence that the cue stands in (without a cue: the one that the content begins in). */
  sentence: Range;
  /** Who passes the words on, as written: found while attributions of one statement are joined. */
  relayers: Range[];
  /** Whom the source cites, from the outlet outward: "…, citing the police". */
  cited: Range[];
  /** To whom it was said, when that one is the subject: "she was told that …". */
  told?: Range;
}

/** Drafts of what the tagger found, in text order; ranges outside of the text and empty ones are left out. */
export function draftsOf(read: ReadText, tagged: readonly TaggedAttribution[]): Draft[] {
  const isInText = ({ start, end }: Range) => start >= 0 && start < end && end <= read.text.length;
  const drafts = tagged.flatMap(({ source, cue, content, confidence }) => {
    const spans = {
      source: source.filter(isInText),
      cue: cue.filter(isInText),
      content: content.filter(isInText),
    };
    const anchor = spans.cue[0] ?? spans.content[0];
    if (!anchor) return [];
    return [{ ...spans, confidence, sentence: sentenceAt(read, anchor.start), relayers: [], cited: [] }];
  });
  return drafts.sort((a, b) => firstOf(a) - firstOf(b));
}

/** Where the earliest span of a draft begins. */
export function firstOf({ source, cue, content }: Pick<Draft, 'source' | 'cue' | 'content'>): number {
  return Math.min(...[...source, ...cue, ...content].map(({ start }) => start));
}

/** The words of the ranges, one blank between them. */
export function wordsOf(text: string, ranges: readonly Range[]): string {
  return ranges.map(({ start, end }) => text.slice(start, end)).join(' ');
}

/** True when every range of `inner` lies inside some range of `outer`. */
export function isInside(inner: readonly Range[], outer: readonly Range[]): boolean {
  return inner.every((one) => outer.some(({ start, end }) => start <= one.start && one.end <= end));
}

/** The letters and figures inside the ranges. */
export function lettersIn(text: string, ranges: readonly Range[]): number {
  return ranges.reduce(
    (sum, { start, end }) => sum + text.slice(start, end).replace(/[^\p{L}\p{N}]/gu, '').length,
    0,
  );
}

/** What two ranges share: one range or none. */
export function overlapOf(a: Range, b: Range): Range[] {
  const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
  return start < end ? [{ start, end }] : [];
}

function sentenceAt({ sentences, text }: ReadText, offset: number): Range {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Range).end <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[low] ?? { start: 0, end: text.length };
}

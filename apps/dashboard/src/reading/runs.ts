/**
 * Spans of a text may overlap and nest; HTML may not. This module cuts a stretch of text into runs that do not overlap,
 * each with the marks that cover it. Offsets are UTF-16 code units of the whole text, half-open.
 */

/** A stretch of the text that belongs to a record. */
export interface Mark {
  start: number;
  end: number;
  /** The record. */
  id: string;
  role: 'content' | 'cue' | 'source';
}

/** A stretch that the same marks cover from end to end. */
export interface Run {
  start: number;
  end: number;
  text: string;
  /** The covering marks, the longest first: the last one is the innermost. */
  marks: Mark[];
}

/** Cuts `text.slice(start, end)` into runs. Marks outside of it are left out, those across its edges are cut. */
export function runsOf(
  text: string,
  { start, end }: { start: number; end: number },
  marks: readonly Mark[],
): Run[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start && mark.start < mark.end);
  const edges = inside.flatMap((mark) => [Math.max(mark.start, start), Math.min(mark.end, end)]);
  const cuts = [...new Set([start, ...edges, end])].sort((a, b) => a - b);
  return cuts.slice(1).flatMap((to, index) => {
    const from = cuts[index] ?? start;
    if (from === to) return [];
    const covering = inside.filter((mark) => mark.start <= from && mark.end >= to).sort(longestFirst);
    return [{ start: from, end: to, text: text.slice(from, to), marks: covering }];
  });
}

/** How many contents lie over each other in a run: 0 for plain text, at most 3 tints are told apart. */
export function depthOf(run: Run): number {
  return Math.min(3, run.marks.filter(({ role }) => role === 'content').length);
}

function longestFirst(a: Mark, b: Mark): number {
  return b.end - b.start - (a.end - a.start) || a.start - b.start || (a.id < b.id ? -1 : 1);
}

/** Finds the mentions of an article by where they stand. */
import type { Mention, Range } from '@onrecord/schema';

/** Mentions by place; new ones can be added while unnamed speakers are made. */
export interface MentionIndex {
  /** Mentions inside the range, in text order. */
  within(range: Range): Mention[];
  /** Mentions that share at least one character with the range. */
  touching(range: Range): Mention[];
  /** Mentions that end exactly here. */
  endingAt(offset: number): Mention[];
  /** Mentions that start exactly here, the longest first. */
  startingAt(offset: number): Mention[];
  add(mention: Mention): void;
}

/** No mention that matters is longer: descriptions with what follows their head are the longest. */
const LONGEST_MENTION = 400;

/** An index over mentions. */
export function mentionIndex(mentions: readonly Mention[]): MentionIndex {
  const byStart = new Map<number, Mention[]>();
  const byEnd = new Map<number, Mention[]>();
  const add = (mention: Mention) => {
    byStart.set(mention.span.start, [...(byStart.get(mention.span.start) ?? []), mention]);
    byEnd.set(mention.span.end, [...(byEnd.get(mention.span.end) ?? []), mention]);
  };
  const between = (from: number, to: number) => {
    const found: Mention[] = [];
    for (let at = from; at < to; at += 1) found.push(...(byStart.get(at) ?? []));
    return found;
  };
  for (const mention of mentions) add(mention);
  return {
    add,
    within: ({ start, end }) => between(start, end).filter(({ span }) => span.end <= end),
    touching: ({ start, end }) =>
      between(Math.max(0, start - LONGEST_MENTION), end).filter(({ span }) => span.end > start),
    endingAt: (offset) => byEnd.get(offset) ?? [],
    startingAt: (offset) => [...(byStart.get(offset) ?? [])].sort((a, b) => b.span.end - a.span.end),
  };
}

/** The border between a source and the content beside it: a tagger may give the last name of the one to the other. */
import type { Range } from '@onrecord/schema';
import type { Draft } from './draft.ts';
import type { MentionIndex } from './mention-index.ts';

/** "… heading to | Norway, a harbour official": the name ends what was said, the official speaks. */
export function withoutContent(
  text: string,
  { start, end }: Range,
  { cue, content }: Draft,
  index: MentionIndex,
): Range {
  const comma = /^[^,]{1,40},\s(?=(?:a|an|one|two|three|several)\s)/u.exec(text.slice(start, end))?.[0];
  const isBefore =
    content.some((one) => one.end <= start && start - one.end <= 2) && cue.every((one) => one.start >= end);
  const isName =
    comma && index.startingAt(start).some(({ span }) => span.end === start + comma.trimEnd().length - 1);
  const goesOn = /\b(?:to|in|from|of|for|with|by|at|into|on|against|and|near)\s$/iu.test(
    text.slice(start - 9, start),
  );
  return comma && isName && isBefore && goesOn ? { start: start + comma.length, end } : { start, end };
}

/** The content goes on to the end of what a source lost to it. */
export function withLost(text: string, content: readonly Range[], { start, end }: Range): Range[] {
  const words = text.slice(start, Math.max(start, end)).replace(/[\s,]+$/u, '');
  return content.map((range) =>
    words && range.end <= start && start - range.end <= 2
      ? { start: range.start, end: start + words.length }
      : range,
  );
}

/** "Two engineers | briefed on the repairs | told": words between a source and its cue that a tagger took for content. */
export function withBack(text: string, { start, end }: Range, { cue, content }: Draft): Range {
  const next = cue[0]?.start ?? end;
  const gap = text.slice(end, Math.max(end, next));
  const isContent = content.some((one) => one.start <= end + 1 && one.end >= next - 1);
  return isContent && /^\s[^,.;:“”"–—]{2,70}\s$/u.test(gap) ? { start, end: next - 1 } : { start, end };
}

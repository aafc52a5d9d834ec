/**
 * "The road is closed, the Courier reported, citing the police": the police speak, the Courier relays. Taggers find the words
 * "reported" and "citing" apart; here they become one attribution.
 */
import type { Range } from '@onrecord/schema';
import type { Draft } from './draft.ts';
import { citedIn } from './relayers.ts';

/** The drafts with those of a reporting and a citing of one sentence joined. */
export function joinCiting(text: string, drafts: readonly Draft[]): Draft[] {
  const done = new Map<Draft, Draft | null>();
  for (const draft of drafts) {
    if (done.has(draft)) continue;
    const cited = citedIn(text, draft.sentence);
    if (!cited) continue;
    const near = drafts.filter(({ sentence }) => sentence.start === draft.sentence.start);
    const main = near.find((one) => isReporting(text, one, cited.cue.start));
    for (const one of near)
      if (one.cue.every((cue) => touches(cue, cited.cue)) || isAllOf(one.content, cited)) done.set(one, null);
    if (main?.source[0]) done.set(main, joinedOf(text, main, main.source[0], cited));
  }
  return drafts.flatMap((draft) => {
    const result = done.get(draft);
    return result === null ? [] : [result ?? draft];
  });
}

type Cited = NonNullable<ReturnType<typeof citedIn>>;

/** How far before "citing" its reporting verb stands at most: "reported late on Monday in its online edition, citing". */
const REACH = 80;

function isReporting(text: string, { source, cue }: Draft, before: number): boolean {
  const last = cue.filter(({ end }) => end <= before).at(-1);
  if (!last || source.length === 0 || before - last.end > REACH) return false;
  return /\b(?:according to|announced|broadcast|posted|reported|reports|said|says|wrote|published)$/iu.test(
    text.slice(last.start, last.end),
  );
}

function joinedOf(text: string, main: Draft, relayer: Range, cited: Cited): Draft {
  const kept = main.content.flatMap(({ start, end }) => {
    if (end <= cited.cue.start) return [{ start, end }];
    return start < cited.cue.start ? [trimEnd(text, { start, end: cited.cue.start })] : [];
  });
  const own = kept.filter(({ start, end }) => start < end && (end <= relayer.start || start >= relayer.end));
  const before = trimEnd(text, { start: main.sentence.start, end: relayer.start });
  const content = own.length > 0 ? own : before.end > before.start ? [before] : [];
  const source = [{ start: cited.start, end: cited.end }];
  return {
    ...main,
    source,
    cue: [...main.cue, cited.cue].filter(isFirst),
    content,
    relayers: [relayer, ...main.relayers],
  };
}

function trimEnd(text: string, { start, end }: Range): Range {
  return { start, end: start + text.slice(start, end).replace(/(?:[\s,;]|\bthe|\ba)+$/iu, '').length };
}

const touches = (a: Range, b: Range) => a.start < b.end && b.start < a.end;

const isFirst = (range: Range, index: number, all: readonly Range[]) =>
  all.findIndex(({ start }) => start === range.start) === index;

/** The content is nothing but the cited source. */
function isAllOf(content: readonly Range[], { cue, end }: Cited): boolean {
  return content.length > 0 && content.every((one) => one.start >= cue.start && one.start <= end);
}

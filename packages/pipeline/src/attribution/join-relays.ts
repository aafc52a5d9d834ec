/**
 * "Berg said the road is closed, according to NTV" is one statement by Berg that NTV relays, not a second one by NTV. Where an
 * attribution to a medium holds hardly more than another attribution, it is taken as the relay of that one.
 */
import type { Range } from '@onrecord/schema';
import { type Draft, isInside, lettersIn, overlapOf, wordsOf } from './draft.ts';

/** The drafts without those that only relay another one; what relays is noted on the relayed. */
export function joinRelays(
  text: string,
  drafts: readonly Draft[],
  isMedium: (source: Range) => boolean,
): Draft[] {
  const joined = drafts.map((draft) => withoutTail(text, draft, drafts));
  const dropped = new Set<Draft>();
  for (const outer of joined) {
    const source = outer.source[0];
    if (!source || !(isMedium(source) || isRelayCue(text, outer))) continue;
    const inner = joined.find((one) => one !== outer && !dropped.has(one) && isRelayed(text, outer, one));
    if (!inner) continue;
    if (inner.content.every((one) => !isInside([one], outer.content)))
      inner.content = restOf(text, outer, inner);
    inner.relayers = [...outer.relayers, source, ...outer.cited, ...inner.relayers];
    inner.cue = [...inner.cue, ...outer.cue].sort((a, b) => a.start - b.start);
    dropped.add(outer);
  }
  return joined.filter((draft) => !dropped.has(draft));
}

/** Letters of the outer content that may stand outside of the inner attribution: adverbs and dates around it. */
const REST_SHARE = 0.3;

/** Verbs of speaking: what a medium relays is words, not what somebody seeks or thinks. */
const SPEAKS =
  /\b(?:add|announce|claim|comment|confirm|declin|den[iy]|explain|insist|note|pledge|promise|refuse|repl|respond|sa[iy]|state|tell|told|urge|vow|warn|wr[io]t)/iu;

/** Cues that only pass on, whoever stands behind them. */
const RELAY_CUE = /\b(?:according to|(?:as )?(?:reported|quoted|cited) by)$/iu;

const isRelayCue = (text: string, { cue }: Draft) =>
  cue.some(({ start, end }) => RELAY_CUE.test(text.slice(start, end)));

function isRelayed(text: string, outer: Draft, inner: Draft): boolean {
  if (inner.source.length === 0 || !SPEAKS.test(wordsOf(text, inner.cue))) return false;
  if (isSameContent(text, outer, inner)) return true;
  if (!isInside([...inner.source, ...inner.cue], outer.content)) return false;
  const isMisplaced = inner.content.every((one) => !isInside([one], outer.content));
  if (isMisplaced) return true;
  const taken = [...inner.source, ...inner.cue, ...inner.content];
  const all = lettersIn(text, outer.content);
  const covered = outer.content.reduce(
    (sum, range) =>
      sum +
      lettersIn(
        text,
        taken.flatMap((one) => overlapOf(range, one)),
      ),
    0,
  );
  return all - covered <= all * REST_SHARE;
}

/** Two attributions of the same words in one sentence: who passes them on, and who said them. */
function isSameContent(text: string, outer: Draft, inner: Draft): boolean {
  if (outer.sentence.start !== inner.sentence.start) return false;
  const shared = outer.content.flatMap((one) => inner.content.flatMap((other) => overlapOf(one, other)));
  const both = lettersIn(text, shared);
  return both > 0 && both >= Math.max(lettersIn(text, outer.content), lettersIn(text, inner.content)) * SAME;
}

/** Share of the longer of two contents up to which they are the same words. */
const SAME = 0.9;

/** The outer content before (or behind) the words "…, Berg said". */
function restOf(text: string, outer: Draft, inner: Draft): Range[] {
  const own = [...inner.source, ...inner.cue];
  const [from, to] = [Math.min(...own.map(({ start }) => start)), Math.max(...own.map(({ end }) => end))];
  const pieces = outer.content.flatMap(({ start, end }) => [
    { start, end: Math.min(end, from) },
    { start: Math.max(start, to), end },
  ]);
  const trimmed = pieces.map((range) => trimmedOf(text, range)).filter(({ start, end }) => start < end);
  return trimmed.sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, 1);
}

/** "…, according to NTV" behind a content belongs to the relay, not to what was said. */
function withoutTail(text: string, draft: Draft, all: readonly Draft[]): Draft {
  const tails = all.filter(
    (other) =>
      other !== draft &&
      other.cue.some(({ start, end }) =>
        /^(?:according to|as reported by|citing)/iu.test(text.slice(start, end)),
      ),
  );
  const content = draft.content.map((range) => {
    const tail = tails
      .flatMap(({ cue }) => cue)
      .find(({ start, end }) => start > range.start && end < range.end);
    return tail ? trimmedOf(text, { start: range.start, end: tail.start }) : range;
  });
  return {
    ...draft,
    content: content.filter(({ start, end }) => start < end),
    relayers: [...draft.relayers],
  };
}

function trimmedOf(text: string, { start, end }: Range): Range {
  const words = text.slice(start, Math.max(start, end));
  const front = /^[\s,;]*/u.exec(words)?.[0].length ?? 0;
  const back = /[\s,;]*$/u.exec(words.slice(front))?.[0].length ?? 0;
  return { start: start + front, end: start + words.length - back };
}

/**
 * "The road is closed, the Courier reported, citing the police": the police speak, the Courier relays. Taggers find the words
 * "reported" and "citing" apart; here what is cited is noted on the attribution that cites.
 */
import type { Range } from '@onrecord/schema';
import type { Draft } from './draft.ts';
import { type CitedFound, citedBehind, citingsIn } from './relayers.ts';

/** The drafts with what they cite noted, and without those that were only a citing. */
export function noteCited(
  text: string,
  drafts: readonly Draft[],
  isMedium: (source: Range) => boolean,
): Draft[] {
  const bySentence = new Map<number, CitedFound[]>();
  const citingsOf = ({ sentence }: Draft) => {
    const known = bySentence.get(sentence.start) ?? citingsIn(text, sentence);
    bySentence.set(sentence.start, known);
    return known;
  };
  const own = drafts.filter((draft) => !citingsOf(draft).some((cited) => isOnlyCiting(draft, cited)));
  return own.map((draft) => {
    const source = draft.source[0];
    const citings = citingsOf(draft);
    if (!source || citings.length === 0) return draft;
    const first = citings.find((cited) => isCitedBy(text, draft, cited, { drafts: own, isMedium }));
    return first ? withCited(text, draft, first, citings) : withoutCitings(text, draft, citings);
  });
}

/** Where nothing that was cited turned out to be inside another statement, the one cited last is who speaks. */
export function speakByCited(draft: Draft): Draft {
  const speaker = draft.cited.at(-1);
  if (!speaker) return draft;
  const relayers = [...draft.relayers, ...draft.source.slice(0, 1), ...draft.cited.slice(0, -1)];
  return { ...draft, source: [speaker], relayers, cited: [] };
}

/** How far before "citing" its reporting verb stands at most: "reported late on Monday in its online edition, citing". */
const REACH = 80;

/** Verbs of passing on: whoever uses them and cites somebody speaks for that one. */
const PASSING_ON = /\b(?:according to|announced|broadcast|carried|posted|report(?:ed|s)|published)$/iu;
const SAYING = /\b(?:said|says|wrote|writes)$/iu;

interface Company {
  drafts: readonly Draft[];
  isMedium: (source: Range) => boolean;
}

/** A reporting right before "citing"; of plain "said" only a medium's, since anybody may cite a study in support. */
function isCitedBy(text: string, draft: Draft, cited: CitedFound, { drafts, isMedium }: Company): boolean {
  const source = draft.source[0] as Range;
  if (source.start < cited.cue.start && cited.end <= source.end) return true;
  const last = draft.cue.filter(({ end }) => end <= cited.cue.start).at(-1);
  if (!last || cited.cue.start - last.end > REACH) return false;
  const from = Math.max(last.end, source.start < cited.cue.start ? source.end : 0);
  if (ACCORDING_BETWEEN.test(text.slice(from, cited.cue.start))) return false;
  const isOthers = drafts.some(
    (other) =>
      other !== draft && other.cue.some(({ start, end }) => start >= last.end && end <= cited.cue.start),
  );
  if (isOthers) return false;
  const words = text.slice(last.start, last.end);
  return PASSING_ON.test(words) || (SAYING.test(words) && isMedium(source));
}

/** The nearer "according to" is what cites. */
const ACCORDING_BETWEEN = /\b(?:according to|as reported by|as quoted by)\b/iu;

function withCited(text: string, draft: Draft, first: CitedFound, citings: readonly CitedFound[]): Draft {
  const source = draft.source[0] as Range;
  const relayer = trimEnd(text, { start: source.start, end: Math.min(source.end, first.cue.start) });
  const kept = contentBefore(text, draft.content, first).filter(
    ({ start, end }) => start < end && (end <= relayer.start || start >= relayer.end),
  );
  const before = trimEnd(text, { start: draft.sentence.start, end: relayer.start });
  return {
    ...draft,
    source: relayer.start < relayer.end ? [relayer, ...draft.source.slice(1)] : draft.source,
    cue: [...draft.cue, first.cue].filter(isFirst),
    content: kept.length > 0 || before.end <= before.start ? kept : [before],
    cited: [{ start: first.start, end: first.end }, ...citedBehind(text, first, citings)],
  };
}

/** A citing that is not the draft's own belongs to a relay behind it, not to what was said. */
function withoutCitings(text: string, draft: Draft, citings: readonly CitedFound[]): Draft {
  const [first] = citings.filter(({ cue }) =>
    ACCORDING_BETWEEN.test(text.slice(draft.sentence.start, cue.start)),
  );
  if (!first || draft.content.every(({ start }) => start >= first.cue.start)) return draft;
  return { ...draft, content: contentBefore(text, draft.content, first) };
}

function contentBefore(text: string, content: readonly Range[], { cue, end: citedEnd }: CitedFound): Range[] {
  return content.flatMap(({ start, end }) => {
    if (end <= cue.start || start > citedEnd) return [{ start, end }];
    return start < cue.start ? [trimEnd(text, { start, end: cue.start })] : [];
  });
}

function trimEnd(text: string, { start, end }: Range): Range {
  return { start, end: start + text.slice(start, end).replace(/(?:[\s,;]|\bthe|\ba)+$/iu, '').length };
}

const touches = (a: Range, b: Range) => a.start < b.end && b.start < a.end;

const isFirst = (range: Range, index: number, all: readonly Range[]) =>
  all.findIndex(({ start }) => start === range.start) === index;

/** The cue is nothing but "citing", or the content is nothing but the cited source. */
function isOnlyCiting({ cue, content, sentence }: Draft, cited: CitedFound): boolean {
  if (cited.cue.start < sentence.start || cited.end > sentence.end) return false;
  if (cue.length > 0 && cue.every((one) => touches(one, cited.cue))) return true;
  return content.length > 0 && content.every((one) => one.start >= cited.cue.start && one.start <= cited.end);
}

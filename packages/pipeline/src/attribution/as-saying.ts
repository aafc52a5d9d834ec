/**
 * "The Courier quoted Berg as saying the road is closed": Berg speaks, the Courier relays. Taggers take either for the source and
 * "Berg as saying" for a part of the content; here the three are put in their places.
 */
import type { Range } from '@onrecord/schema';
import { type Draft, wordsOf } from './draft.ts';
import type { MentionIndex } from './mention-index.ts';

/** The drafts with those of "quoted … as saying" made one for each such phrase. */
export function joinAsSaying(text: string, drafts: readonly Draft[], index: MentionIndex): Draft[] {
  const dropped = new Set<Draft>();
  const joined = drafts.map((draft) => {
    if (dropped.has(draft)) return draft;
    const found = asSayingIn(text, draft.sentence);
    if (!found || !isOf(draft, found)) return draft;
    const others = drafts.filter(
      (other) => other !== draft && other.sentence.start === draft.sentence.start && isOf(other, found),
    );
    for (const other of others) dropped.add(other);
    return withSpeaker(text, [draft, ...others], found, index);
  });
  return joined.filter((_, at) => !dropped.has(drafts[at] as Draft));
}

/** "quoted" and "as saying", and who stands between. */
interface AsSaying {
  quoting: Range;
  speaker: Range;
  saying: Range;
}

const AS_SAYING =
  /\b(?<quoting>quot(?:ed|es|ing)|cit(?:ed|es|ing)|paraphrased)\s+(?<speaker>[^;:“”"]{2,120}?)\s+(?<saying>as\s+(?:also\s+)?(?:saying|telling|writing|adding|claiming|warning|confirming|stating|arguing|insisting|promising|denying|describing|calling))\b/iu;

function asSayingIn(text: string, sentence: Range): AsSaying | null {
  const match = AS_SAYING.exec(text.slice(sentence.start, sentence.end));
  const groups = match?.groups as { quoting: string; speaker: string; saying: string } | undefined;
  if (!match || !groups || /^by\b/iu.test(groups.speaker)) return null;
  const at = (words: string, from: number): Range => {
    const start = text.indexOf(words, from);
    return { start, end: start + words.length };
  };
  const quoting = at(groups.quoting, sentence.start + match.index);
  const speaker = at(groups.speaker, quoting.end);
  return { quoting, speaker, saying: at(groups.saying, speaker.end) };
}

/** The cue is one of the words, or the speaker is the source. */
function isOf({ cue, source }: Draft, { quoting, speaker, saying }: AsSaying): boolean {
  const isHere = (one: Range) => one.start >= quoting.start && one.end <= saying.end;
  return (
    cue.some(isHere) ||
    (source.some(isHere) && cue.every(({ start }) => start >= speaker.end && start < saying.end))
  );
}

function withSpeaker(text: string, all: readonly Draft[], found: AsSaying, index: MentionIndex): Draft {
  const [draft] = all as [Draft];
  const relayer =
    subjectBefore(text, found.quoting.start, index) ??
    all.flatMap(({ source }) => source).find(({ end }) => end <= found.quoting.start);
  const content = all
    .map((one) =>
      one.content.flatMap(({ start, end }) => {
        const from = Math.max(start, found.saying.end);
        return from < end ? [{ start: from + blanksAt(text, from), end }] : [];
      }),
    )
    .sort((a, b) => wordsOf(text, b).length - wordsOf(text, a).length)[0] as Range[];
  return {
    ...draft,
    source: [found.speaker],
    cue: [found.quoting, found.saying],
    content: isSaid(text, content) ? content : contentBefore(text, draft.sentence, relayer ?? found.quoting),
    relayers: relayer ? [...draft.relayers, relayer] : draft.relayers,
    cited: [],
  };
}

const isSaid = (text: string, content: readonly Range[]) =>
  content.some(({ start, end }) => !TIME.test(text.slice(start, end)));

/** "… as saying on Tuesday" leaves a time behind; what was said stands before. */
const TIME = /^(?:(?:on|late|early|earlier)\s)*\p{L}+(?:day|week|month|year)?$/iu;

function contentBefore(text: string, sentence: Range, { start }: Range): Range[] {
  const words = text.slice(sentence.start, start).replace(/[\s,]+(?:(?:the|a|an)\s)?$/iu, '');
  return words ? [{ start: sentence.start, end: sentence.start + words.length }] : [];
}

const blanksAt = (text: string, from: number) => /^\s*/u.exec(text.slice(from))?.[0].length ?? 0;

/** The name right before the verb, auxiliaries and a noun that tells it again left out: "the Courier newspaper also quoted". */
function subjectBefore(text: string, at: number, index: MentionIndex): Range | null {
  const before = text.slice(Math.max(0, at - 60), at);
  const gaps = [AUXILIARIES, NOUN_AND_AUXILIARIES].map((pattern) => pattern.exec(before)?.[0].length ?? 0);
  for (const gap of gaps) {
    const named = gap === 0 ? undefined : index.endingAt(at - gap).find(({ form }) => form !== 'pronoun');
    if (named) return named.span;
  }
  return null;
}

const AUXILIARIES = /\s+(?:(?:has|have|had|also|later)\s+)*$/u;
const NOUN_AND_AUXILIARIES =
  /\s+(?:(?:news|state|daily|weekly)\s+)*(?:agency|broadcaster|channel|daily|magazine|newspaper|site|station|tabloid|television|tv|website)\s+(?:(?:has|have|had|also|later)\s+)*$/iu;

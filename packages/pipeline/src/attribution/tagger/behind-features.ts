/** What speaks for and against a stretch behind the cue being what was said: how it begins, how it ends, both together. */
import type { Run } from './content-candidate.ts';
import { clausesIn, lastWord, OPENERS, topOf } from './content-edges.ts';
import type { CueCandidate } from './cues.ts';
import { RELATIONS } from './dependency.ts';
import { RUN } from './feature-kinds.ts';
import { mixHashes } from './hashed-weights.ts';
import type { Features } from './log-linear.ts';
import { valueFeatures } from './run-features.ts';
import { hasVerb, lengthOf, quoteHarmony, quoteStart, skipped } from './run-signs.ts';
import type { SentenceView } from './sentence-view.ts';
import type { SourceCandidate } from './sources.ts';

/** The features of a run behind the cue, in a content of this shape. */
export function behindFeatures(
  sentence: SentenceView,
  cue: CueCandidate,
  source: SourceCandidate,
  run: Run,
  shape: number,
): Features {
  const [first, last] = run;
  const top = topOf(sentence, first, cue.at);
  const edge = source.head > cue.last && source.last < first ? source.last : cue.last;
  const beginning = { first, edge, isFromCue: edge === cue.last };
  const opener = openerOf(sentence, first);
  const link = linkOf(sentence, cue, first, top);
  const place = endPlace(sentence, cue, last, top);
  const whole = [
    mixHashes(shape, place),
    mixHashes(link, place),
    mixHashes(opener, place),
    mixHashes(opener, lengthOf(first, last)),
  ];
  return [
    ...valueFeatures(RUN.behindStart, startValues(sentence, beginning, opener, link, shape), cue.word),
    ...valueFeatures(RUN.behindEnd, endValues(sentence, run, place), cue.word),
    ...valueFeatures(RUN.behindWhole, whole, cue.word),
  ];
}

/** Where a run begins: its first word, and the last word of the cue or of a source between them. */
interface Beginning {
  first: number;
  edge: number;
  isFromCue: boolean;
}

/** More words between the cue and the run make no difference. */
const FARTHEST = 6;

function startValues(
  sentence: SentenceView,
  { first, edge, isFromCue }: Beginning,
  opener: number,
  link: number,
  shape: number,
): number[] {
  const distance = Math.min(first - edge, FARTHEST) + (isFromCue ? 0 : 10);
  const preceding = markOrTag(sentence, first - 1);
  const quote = quoteStart(sentence, first);
  const between = skipped(sentence, edge, first);
  return [
    link,
    opener,
    distance,
    mixHashes(distance, opener),
    mixHashes(link, opener),
    mixHashes(preceding, opener),
    mixHashes(preceding, link),
    quote,
    mixHashes(quote, distance),
    between,
    mixHashes(between, opener),
    mixHashes(shape, distance),
  ];
}

/** The word that opens the clause, for other words only their tag. */
function openerOf(sentence: SentenceView, first: number): number {
  const isTelling = OPENERS.test(sentence.words[first] ?? '') || sentence.tokens[first]?.kind === 'quote';
  return (isTelling ? sentence.wordHashes[first] : sentence.tagNumbers[first]) ?? 0;
}

/** How the run hangs on the cue: its relation, and whether on the cue itself, on a word before the run or on one inside. */
function linkOf(sentence: SentenceView, cue: CueCandidate, first: number, top: number): number {
  const { head, relation } = sentence.tree[top] ?? { head: -1, relation: 'root' };
  return RELATIONS.indexOf(relation) * 4 + (head === cue.at ? 1 : head < first ? 2 : 3);
}

function markOrTag(sentence: SentenceView, at: number): number {
  return (sentence.tags[at] === '.' ? sentence.wordHashes[at] : sentence.tagNumbers[at]) ?? 0;
}

/** Whether the run ends with the sentence, with its own clause, with all that hangs on the cue. */
function endPlace(sentence: SentenceView, cue: CueCandidate, last: number, top: number): number {
  return (
    Number(last >= lastWord(sentence)) +
    2 * Number(sentence.high[top] === last) +
    4 * Number(sentence.high[cue.at] === last)
  );
}

function endValues(sentence: SentenceView, [first, last]: Run, place: number): number[] {
  const { wordHashes, tagNumbers } = sentence;
  const end = lastWord(sentence);
  const next = last >= end ? 1 : (wordHashes[last + 1] ?? 0);
  const nextTag = last >= end ? 1 : (tagNumbers[last + 1] ?? 0);
  const farther = sentence.tags[last + 1] === '.' ? mixHashes(next, tagNumbers[last + 2] ?? 0) : nextTag;
  const second = wordHashes[last + 2] ?? 0;
  const verb = hasVerb(sentence, first, last);
  const harmony = quoteHarmony(sentence, first, last);
  const rest = Math.min(end - last, MOST_REST) >> 2;
  return [
    place,
    mixHashes(place, verb),
    farther,
    mixHashes(farther, verb),
    lengthOf(first, last) * 2 + verb,
    harmony,
    mixHashes(place, harmony),
    mixHashes(place, farther),
    mixHashes(farther, second),
    rest * 2 + verb,
    mixHashes(second, next),
    mixHashes(Math.min(clausesIn(sentence, first, last), MOST_CLAUSES), nextTag),
  ];
}

/** More words or clauses make no difference. */
const MOST_REST = 20;
const MOST_CLAUSES = 3;

/** What speaks for and against a stretch being what was said. */
import { clausesIn, isFiniteVerb, lastWord, OPENERS, opensQuote, topOf } from './content-edges.ts';
import type { ContentCandidate, Run } from './contents.ts';
import type { CueCandidate } from './cues.ts';
import { RELATIONS } from './dependency.ts';
import { mixHashes } from './hashed-weights.ts';
import { type Features, feature } from './log-linear.ts';
import type { SentenceView } from './sentence-view.ts';
import type { SourceCandidate } from './sources.ts';

/** What speaks for and against this stretch being the content. */
export function contentFeatures(
  sentence: SentenceView,
  cue: CueCandidate,
  source: SourceCandidate,
  content: ContentCandidate,
): Features {
  const { before, after, sentencesBefore, sentencesAfter } = content;
  const { lemmaHash, classHash } = cue.word;
  const side = source.head < 0 ? 0 : source.head < cue.at ? 1 : 2;
  const form = (sentence.tagNumbers[cue.at] ?? 0) * 2 + Number(cue.isPassive);
  const shape =
    Number(before !== null) +
    2 * Number(after !== null) +
    4 * Math.min(sentencesBefore, 1) +
    8 * Math.min(sentencesAfter, 1);
  const found: Features = [
    feature(300, shape),
    feature(301, shape, classHash),
    feature(302, shape, lemmaHash),
    feature(303, shape, side),
    feature(304, shape, side, classHash),
    feature(305, shape, side, form),
    feature(306, shape, quoteMap(sentence, cue)),
    feature(307, mixHashes(shape, side), quoteMap(sentence, cue), classHash),
    feature(308, shape, side, lemmaHash),
  ];
  const rest = restOf(sentence, cue, source, content);
  found.push(
    feature(309, shape, rest),
    feature(310, shape, rest, classHash),
    feature(312, splitsClause(sentence, content)),
    feature(313, splitsClause(sentence, content), classHash),
    feature(311, mixHashes(shape, side), rest, form),
  );
  if (after) describeAfter(sentence, cue, source, after, shape, found);
  if (before) describeBefore(sentence, cue, before, shape, found);
  return found;
}

/** Where quotations stand, seen from the cue: before, behind, around, and next to it. */
function quoteMap(sentence: SentenceView, cue: CueCandidate): number {
  const own = sentence.passage[cue.at] ?? -1;
  let bits = own >= 0 ? 1 : 0;
  for (const [at, passage] of sentence.passage.entries()) {
    if (passage < 0 || passage === own) continue;
    bits |= at < cue.at ? 2 : 4;
  }
  if ((sentence.passage[0] ?? -1) >= 0) bits |= 8;
  if (sentence.words.at(-1) === ':') bits |= 16;
  return bits;
}

/**
 * What the content leaves over: finite verbs outside of it, the cue and the source, before and behind the cue. A noun cue that leaves no
 * verb has swallowed the verb of its sentence; a source that leaves a noun without a verb has cut a clause in two.
 */
function restOf(
  sentence: SentenceView,
  cue: CueCandidate,
  source: SourceCandidate,
  { before, after }: ContentCandidate,
): number {
  const isTaken = (at: number) =>
    [before, after].some((run) => run && run[0] <= at && at <= run[1]) ||
    (source.first <= at && at <= source.last) ||
    (cue.first <= at && at <= cue.last);
  let bits = 0;
  for (const [at, tag] of sentence.tags.entries()) {
    if (tag === '.' || isTaken(at)) continue;
    const shift = at < cue.first ? 0 : 3;
    bits |= (isFiniteVerb(sentence, at) ? 1 : /^(?:NN|PRP)/.test(tag) ? 2 : 4) << shift;
  }
  const isVerbal = after !== null && isFiniteVerb(sentence, after[0]);
  return bits + (before ? 64 * (1 + hasVerb(sentence, before[0], before[1])) : 0) + (isVerbal ? 256 : 0);
}

/** "The treaty, he told parliament, is dead": 1 when a part without a verb goes before one that begins with its verb, 2 when only one is kept. */
function splitsClause(sentence: SentenceView, { before, after }: ContentCandidate): number {
  if (!after) return 0;
  const isNominal = before !== null && hasVerb(sentence, before[0], before[1]) === 0;
  if (isFiniteVerb(sentence, after[0])) return isNominal ? 1 : 2;
  return sentence.words[after[0] + 1] === ',' && isFiniteVerb(sentence, after[0] + 2) ? 3 : 0;
}

function describeAfter(
  sentence: SentenceView,
  cue: CueCandidate,
  source: SourceCandidate,
  [first, last]: Run,
  shape: number,
  found: Features,
): void {
  const { lemmaHash, classHash } = cue.word;
  const top = topOf(sentence, first, cue.at);
  const { head, relation } = sentence.tree[top] ?? { head: -1, relation: 'root' };
  const link = RELATIONS.indexOf(relation) * 4 + (head === cue.at ? 1 : head < first ? 2 : 3);
  const edge = source.head > cue.last && source.last < first ? source.last : cue.last;
  const distance = Math.min(first - edge, 6) + (edge === cue.last ? 0 : 10);
  const opener =
    OPENERS.test(sentence.words[first] ?? '') || sentence.tokens[first]?.kind === 'quote'
      ? (sentence.wordHashes[first] ?? 0)
      : (sentence.tagNumbers[first] ?? 0);
  const preceding =
    sentence.tags[first - 1] === '.'
      ? (sentence.wordHashes[first - 1] ?? 0)
      : (sentence.tagNumbers[first - 1] ?? 0);
  const start = [
    link,
    opener,
    distance,
    mixHashes(distance, opener),
    mixHashes(link, opener),
    mixHashes(preceding, opener),
    mixHashes(preceding, link),
    quoteStart(sentence, first),
    mixHashes(quoteStart(sentence, first), distance),
    skipped(sentence, edge, first),
    mixHashes(skipped(sentence, edge, first), opener),
    mixHashes(shape, distance),
  ];
  push(found, 320, start, classHash, lemmaHash);
  const end = endValues(sentence, cue, first, last, top);
  const place = end[0] ?? 0;
  push(found, 400, end, classHash, lemmaHash);
  push(
    found,
    480,
    [
      mixHashes(shape, place),
      mixHashes(link, place),
      mixHashes(opener, place),
      mixHashes(opener, lengthOf(first, last)),
    ],
    classHash,
    lemmaHash,
  );
}

function describeBefore(
  sentence: SentenceView,
  cue: CueCandidate,
  [first, last]: Run,
  shape: number,
  found: Features,
): void {
  const { lemmaHash, classHash } = cue.word;
  const before =
    first === 0 ? 0 : sentence.tags[first - 1] === '.' ? (sentence.wordHashes[first - 1] ?? 0) : 2;
  const behind =
    sentence.words[last + 1] === ',' || sentence.words[last] === ','
      ? 1
      : sentence.tokens[last]?.kind === 'quote'
        ? 2
        : 0;
  const relation = RELATIONS.indexOf(sentence.tree[cue.at]?.relation ?? 'other');
  const holdsHead =
    (sentence.tree[cue.at]?.head ?? -1) >= first && (sentence.tree[cue.at]?.head ?? -1) <= last ? 1 : 0;
  const values = [
    before,
    behind * 8 + quoteStart(sentence, first),
    mixHashes(relation, holdsHead),
    mixHashes(before, behind),
    lengthOf(first, last),
    mixHashes(sentence.tagNumbers[first] ?? 0, before),
    hasVerb(sentence, first, last) + 2 * behind,
    mixHashes(shape, relation),
    mixHashes(mixHashes(relation, holdsHead), behind),
    Math.min(cue.first - last, 8),
    quoteHarmony(sentence, first, last),
    mixHashes(quoteHarmony(sentence, first, last), shape),
  ];
  push(found, 560, values, classHash, lemmaHash);
}

function push(
  found: Features,
  kind: number,
  values: readonly number[],
  classHash: number,
  lemmaHash: number,
): void {
  for (const [index, value] of values.entries())
    found.push(
      feature(kind + index, value),
      feature(kind + 20 + index, value, classHash),
      feature(kind + 40 + index, value, lemmaHash),
    );
}

function endValues(
  sentence: SentenceView,
  cue: CueCandidate,
  first: number,
  last: number,
  top: number,
): number[] {
  const end = lastWord(sentence);
  const next = last >= end ? 1 : (sentence.wordHashes[last + 1] ?? 0);
  const nextTag = last >= end ? 1 : (sentence.tagNumbers[last + 1] ?? 0);
  const place =
    Number(last >= end) +
    2 * Number(sentence.high[top] === last) +
    4 * Number(sentence.high[cue.at] === last);
  const farther =
    sentence.tags[last + 1] === '.' ? mixHashes(next, sentence.tagNumbers[last + 2] ?? 0) : nextTag;
  const verb = hasVerb(sentence, first, last);
  const rest = Math.min(end - last, 20) >> 2;
  return [
    place,
    mixHashes(place, verb),
    farther,
    mixHashes(farther, verb),
    lengthOf(first, last) * 2 + verb,
    quoteHarmony(sentence, first, last),
    mixHashes(place, quoteHarmony(sentence, first, last)),
    mixHashes(place, farther),
    mixHashes(farther, sentence.wordHashes[last + 2] ?? 0),
    rest * 2 + verb,
    mixHashes(sentence.wordHashes[last + 2] ?? 0, next),
    mixHashes(Math.min(clausesIn(sentence, first, last), 3), nextTag),
  ];
}

function lengthOf(first: number, last: number): number {
  const length = last - first + 1;
  return length < 6 ? length : 6 + Math.min(Math.floor(Math.log2(length)), 6);
}

function hasVerb(sentence: SentenceView, first: number, last: number): number {
  for (let at = first; at <= last; at++) if (/^(?:VB[DPZ]?|MD|PV)$/.test(sentence.tags[at] ?? '')) return 1;
  return 0;
}

function quoteStart(sentence: SentenceView, first: number): number {
  const passage = sentence.passage[first] ?? -1;
  if (passage < 0) return 0;
  return opensQuote(sentence, first) ? 1 : 2;
}

/** Whether the run keeps whole quotations whole: 0 no marks, 1 wholly quoted, 2 keeps, 3 cuts at its start, 4 at its end. */
function quoteHarmony(sentence: SentenceView, first: number, last: number): number {
  const from = sentence.passage[first] ?? -1;
  const to = sentence.passage[last] ?? -1;
  if (to >= 0 && wordBehindIn(sentence, last, to)) return 4;
  if (from >= 0 && !opensQuote(sentence, first) && sentence.passage[first - 1] === from) return 3;
  if (from >= 0 && from === to) return 1;
  for (let at = first; at <= last; at++) if ((sentence.passage[at] ?? -1) >= 0) return 2;
  return 0;
}

function wordBehindIn(sentence: SentenceView, last: number, passage: number): boolean {
  for (let at = last + 1; sentence.passage[at] === passage; at++) if (sentence.tags[at] !== '.') return true;
  return false;
}

/** What kinds of words lie between the cue (or the source behind it) and the content. */
function skipped(sentence: SentenceView, edge: number, first: number): number {
  let bits = 0;
  for (let at = edge + 1; at < first; at++) {
    const tag = sentence.tags[at] ?? '.';
    if (tag === '.') bits |= sentence.words[at] === ',' ? 1 : 2;
    else if (tag === 'IN' || tag === 'TO') bits |= 4;
    else if (tag.startsWith('NN') || tag === 'PRP') bits |= 8;
    else if (tag.startsWith('VB')) bits |= 16;
    else bits |= 32;
  }
  return bits;
}

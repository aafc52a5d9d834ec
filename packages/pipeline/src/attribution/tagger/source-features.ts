/** What speaks for and against a noun phrase being the source of a cue. */
import type { CueCandidate } from './cues.ts';
import { RELATIONS } from './dependency.ts';
import { SOURCE } from './feature-kinds.ts';
import { mixHashes } from './hashed-weights.ts';
import { type Features, feature } from './log-linear.ts';
import { NO_TAG, type SentenceView } from './sentence-view.ts';
import { isPhraseHead, type SourceCandidate } from './sources.ts';

/** What speaks for and against this phrase being the source of the cue. */
export function sourceFeatures(sentence: SentenceView, cue: CueCandidate, source: SourceCandidate): Features {
  const { lemmaHash: lemma, classHash: kind } = cue.word;
  const form = (sentence.tagNumbers[cue.at] ?? 0) * 2 + Number(cue.isPassive);
  if (source.head < 0) return noneFeatures(sentence, cue, form);
  const { head, first, last } = source;
  const side = head < cue.at ? 1 : 2;
  const path = pathBetween(sentence, cue.at, head);
  const isSubject = head === cue.subject ? 1 : 0;
  const tag = sentence.tagNumbers[head] ?? 0;
  const before = sentence.wordHashes[first - 1] ?? 0;
  const rank = rankOf(sentence, cue, head);
  const gap = gapBetween(sentence, cue, source);
  const own = sentence.tags[head] === 'NNP' ? 7 : (sentence.wordHashes[head] ?? 0);
  const length = Math.min(last - first, 8);
  const next =
    sentence.tags[last + 1] === '.'
      ? (sentence.wordHashes[last + 1] ?? 0)
      : (sentence.tagNumbers[last + 1] ?? 0);
  const isBare = last === head ? 1 : 0;
  const sameQuote = sentence.passage[head] === sentence.passage[cue.at] ? 1 : 0;
  const values = [
    path,
    mixHashes(path, form),
    isSubject * 2 + side,
    mixHashes(isSubject * 2 + side, form),
    side * 64 + tag,
    mixHashes(before, side),
    side * 8 + rank,
    mixHashes(gap, side),
    mixHashes(gap, form),
    own,
    sameQuote * 4 + isSubject * 2 + side,
    mixHashes(tag, path),
    mixHashes(sentence.wordHashes[last + 1] ?? 0, side),
    mixHashes(rank, gap),
    mixHashes(before, form),
    mixHashes(length, mixHashes(next, side)),
    mixHashes(isBare * 2 + side, tag),
    mixHashes(mixHashes(isBare, next), gap),
    mixHashes(mixHashes(sentence.tagNumbers[first] ?? 0, sentence.tagNumbers[first - 1] ?? NO_TAG), isBare),
  ];
  const found: Features = [];
  for (const [index, value] of values.entries())
    found.push(
      feature(SOURCE.place + index, value),
      feature(SOURCE.placeByAct + index, value, kind),
      feature(SOURCE.placeByLemma + index, value, lemma),
    );
  return found;
}

function noneFeatures(sentence: SentenceView, cue: CueCandidate, form: number): Features {
  const relation = RELATIONS.indexOf(sentence.tree[cue.at]?.relation ?? 'other');
  const subject = cue.subject < 0 ? 0 : (sentence.tagNumbers[cue.subject] ?? 0) + 1;
  const subjectWord =
    cue.subject < 0 || sentence.tags[cue.subject] === 'NNP' ? 0 : (sentence.wordHashes[cue.subject] ?? 0);
  const { lemmaHash, classHash } = cue.word;
  const values = [
    1,
    form,
    relation,
    form * 64 + relation,
    form * 64 + subject,
    subjectWord,
    sentence.wordHashes[cue.last + 1] ?? 0,
    cue.first > 0 ? 1 : 0,
  ];
  return values.flatMap((value, index) => [
    feature(SOURCE.none + index, value),
    feature(SOURCE.noneByAct + index, value, classHash),
    feature(SOURCE.noneByLemma + index, value, lemmaHash),
  ]);
}

/** A hash of the relations that lead from one word to another, up and down; 1 when it is long. */
function pathBetween(sentence: SentenceView, from: number, to: number): number {
  const up: number[] = [];
  let at = from;
  let hash = 17;
  for (let steps = 0; steps < 4 && at >= 0; steps++) {
    const down = descent(sentence, at, to);
    if (down !== 0) return mixHashes(hash, down);
    up.push(at);
    hash = mixHashes(hash, RELATIONS.indexOf(sentence.tree[at]?.relation ?? 'other'));
    at = sentence.tree[at]?.head ?? -1;
  }
  return 1;
}

/** A hash of the relations from `top` down to `to`; 0 when it does not hang there within three steps. */
function descent(sentence: SentenceView, top: number, to: number): number {
  let at = to;
  let hash = 23;
  for (let steps = 0; steps < 4; steps++) {
    if (at === top) return hash;
    hash = mixHashes(hash, RELATIONS.indexOf(sentence.tree[at]?.relation ?? 'other') + 50);
    at = sentence.tree[at]?.head ?? -1;
    if (at < 0) return 0;
  }
  return 0;
}

function rankOf(sentence: SentenceView, cue: CueCandidate, head: number): number {
  const [from, to] = head < cue.at ? [head + 1, cue.first] : [cue.last + 1, head];
  let count = 0;
  for (let at = from; at < to && count < 6; at++) if (isPhraseHead(sentence, at)) count++;
  return count;
}

/** What stands between the phrase and the cue: verbs, commas, other marks and their number. */
function gapBetween(
  sentence: SentenceView,
  cue: CueCandidate,
  { head, first, last }: SourceCandidate,
): number {
  const [from, to] = head < cue.at ? [last + 1, cue.first] : [cue.last + 1, first];
  let verbs = 0;
  let commas = 0;
  let marks = 0;
  for (let at = from; at < to; at++) {
    if (sentence.words[at] === ',') commas++;
    else if (sentence.tags[at] === '.') marks++;
    else if (/^(?:VB[DPZ]?|MD)$/.test(sentence.tags[at] ?? '')) verbs++;
  }
  return (
    Math.min(verbs, 2) +
    3 * Math.min(commas, 2) +
    9 * Math.min(marks, 1) +
    18 * Math.min(Math.max(to - from, 0), 4)
  );
}

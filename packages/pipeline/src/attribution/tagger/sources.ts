/** Finds the noun phrases that may name the source of a cue, and what speaks for and against each of them. */
import type { CueCandidate } from './cues.ts';
import { RELATIONS } from './dependency-parser.ts';
import { mixHashes } from './hashed-weights.ts';
import { type Features, feature } from './log-linear.ts';
import type { SentenceView } from './sentence-view.ts';

/** A noun phrase that may be the source; `head` -1 stands for "no source in the text". Places are inclusive token numbers. */
export interface SourceCandidate {
  head: number;
  first: number;
  last: number;
}

/** The noun phrases around the cue, nearest first on each side, and "none" in the first place. */
export function findSources(sentence: SentenceView, cue: CueCandidate): SourceCandidate[] {
  const found: SourceCandidate[] = [{ head: -1, first: -1, last: -1 }];
  const heads = new Set<number>();
  const add = (head: number) => {
    if (head < 0 || heads.has(head) || (head >= cue.first && head <= cue.last)) return;
    heads.add(head);
    const long = phraseOf(sentence, cue, head);
    found.push(long);
    const short = nounGroup(sentence, head);
    if (short.first !== long.first || short.last !== long.last) found.push(short);
  };
  add(cue.subject);
  for (const head of phraseHeads(sentence, cue.first - 1, -1, MOST_LEFT)) add(head);
  for (const head of phraseHeads(sentence, cue.last + 1, 1, MOST_RIGHT)) add(head);
  return found;
}

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
    mixHashes(mixHashes(sentence.tagNumbers[first] ?? 0, sentence.tagNumbers[first - 1] ?? 40), isBare),
  ];
  const found: Features = [];
  for (const [index, value] of values.entries())
    found.push(
      feature(200 + index, value),
      feature(220 + index, value, kind),
      feature(240 + index, value, lemma),
    );
  return found;
}

/** The nearest heads of noun phrases from a place on, to the left (-1) or right (1). */
function phraseHeads(sentence: SentenceView, from: number, step: number, most: number): number[] {
  const found: number[] = [];
  for (let at = from; at >= 0 && at < sentence.tokens.length && found.length < most; at += step)
    if (isPhraseHead(sentence, at)) found.push(at);
  return found;
}

const MOST_LEFT = 5;
const MOST_RIGHT = 4;

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
    feature(270 + index, value),
    feature(280 + index, value, classHash),
    feature(290 + index, value, lemmaHash),
  ]);
}

const NOUN_TAGS: ReadonlySet<string> = new Set(['NN', 'NNS', 'NNP', 'PRP', 'PRP$', 'WP', 'WDT', 'PV', 'X']);

/** A noun that heads its phrase; a possessive is a phrase of its own. */
function isPhraseHead(sentence: SentenceView, at: number): boolean {
  const tag = sentence.tags[at] ?? '.';
  if (tag === 'CD' || tag === 'DT' || tag === 'JJ')
    return ['nsubj', 'nsubjpass'].includes(sentence.tree[at]?.relation ?? '');
  if (!NOUN_TAGS.has(tag)) return false;
  return sentence.tree[at]?.relation !== 'compound' && sentence.tree[at]?.relation !== 'det';
}

/** Relations of the words that belong to a source's span; clauses do, when they follow at once. */
const OUTSIDE: ReadonlySet<string> = new Set([
  'case',
  'cc',
  'mark',
  'cop',
  'aux',
  'nsubj',
  'neg',
  'advcl',
  'ccomp',
  'parataxis',
  'dep',
]);

/** The words from the first to the last that hang on `head` without a hole, on the same side of the cue. */
function phraseOf(sentence: SentenceView, cue: CueCandidate, head: number): SourceCandidate {
  const tag = sentence.tags[head];
  if (tag === 'PRP$' || tag === 'WP' || tag === 'WDT') return { head, first: head, last: head };
  let first = head;
  let last = head;
  const isClause = childOf(sentence, head);
  for (const child of [...(sentence.children[head] ?? [])].reverse()) {
    if (child > head || OUTSIDE.has(sentence.tree[child]?.relation ?? '') || isClause) continue;
    const low = sentence.low[child] ?? child;
    if (low > cue.last || (sentence.high[child] ?? child) < cue.first) first = Math.min(first, low);
  }
  for (const child of sentence.children[head] ?? []) {
    if (child < head || OUTSIDE.has(sentence.tree[child]?.relation ?? '') || isClause) continue;
    const high = sentence.high[child] ?? child;
    if ((cue.at > head && high < cue.first) || cue.at < head) last = Math.max(last, high);
    else break;
  }
  while (first < head && sentence.tags[first] === '.' && sentence.tokens[first]?.kind !== 'quote') first++;
  return leaveQuotes(sentence, { head, first, last });
}

/** The words of a noun group up to its head, by tags alone: the tree may be wrong. */
function nounGroup(sentence: SentenceView, head: number): SourceCandidate {
  let first = head;
  while (first > 0 && GROUP_TAGS.has(sentence.tags[first - 1] ?? '.') && head - first < LONGEST_GROUP)
    first--;
  if (sentence.tags[first] === 'POS') first++;
  return { head, first: Math.min(first, head), last: head };
}

const GROUP_TAGS: ReadonlySet<string> = new Set([
  'DT',
  'JJ',
  'NN',
  'NNS',
  'NNP',
  'CD',
  'PRP$',
  'POS',
  'VBN',
  'VBG',
]);
const LONGEST_GROUP = 10;

/** A noun with a copula is a predicate: what hangs on it is a clause. */
function childOf(sentence: SentenceView, head: number): boolean {
  return (sentence.children[head] ?? []).some((child) => sentence.tree[child]?.relation === 'cop');
}

/** A source outside quotation marks does not run into a quotation that holds a clause. */
function leaveQuotes(sentence: SentenceView, { head, first, last }: SourceCandidate): SourceCandidate {
  const own = sentence.passage[head];
  let from = head;
  let to = head;
  while (from > first && (sentence.passage[from - 1] === own || head - first < SHORT)) from--;
  while (to < last && (sentence.passage[to + 1] === own || last - head < SHORT)) to++;
  return { head, first: from, last: to };
}

/** A nickname in marks stays inside the name. */
const SHORT = 5;

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

/** Finds the stretches that may be what was said, and what speaks for and against each of them. */
import type { CueCandidate } from './cues.ts';
import { RELATIONS } from './dependency-parser.ts';
import { mixHashes } from './hashed-weights.ts';
import { type Features, feature } from './log-linear.ts';
import type { SentenceView } from './sentence-view.ts';
import type { SourceCandidate } from './sources.ts';

/** Places of a run of tokens, inclusive. */
export type Run = readonly [first: number, last: number];

/** A stretch that may be the content: a run before the cue, a run behind it, or both, and whole sentences beside. */
export interface ContentCandidate {
  before: Run | null;
  after: Run | null;
  /** How many sentences before and behind are quoted on. */
  sentencesBefore: number;
  sentencesAfter: number;
}

/** How many whole sentences of the same quotation stand directly before and behind this one. */
export interface QuotedNeighbours {
  before: number;
  after: number;
}

/** The stretches that may be the content of a cue with this source. */
export function findContents(
  sentence: SentenceView,
  cue: CueCandidate,
  source: SourceCandidate,
  neighbours: QuotedNeighbours,
): ContentCandidate[] {
  const afters = runsBehind(sentence, cue, source);
  const befores = runsBefore(sentence, cue, source);
  const found: ContentCandidate[] = [];
  const add = (before: Run | null, after: Run | null) => {
    const isLast = (after ?? before)?.[1] ?? 0;
    const runsOn = neighbours.after > 0 && (after === null || isLast >= lastWord(sentence));
    const runsBack = neighbours.before > 0 && before !== null && before[0] <= 1;
    found.push({ before, after, sentencesBefore: 0, sentencesAfter: 0 });
    if (runsOn) found.push({ before, after, sentencesBefore: 0, sentencesAfter: neighbours.after });
    if (runsBack) found.push({ before, after, sentencesBefore: neighbours.before, sentencesAfter: 0 });
    if (runsOn && runsBack)
      found.push({ before, after, sentencesBefore: neighbours.before, sentencesAfter: neighbours.after });
  };
  for (const run of afters) add(null, run);
  for (const run of befores) add(run, null);
  const edge = Math.max(cue.last, source.head > cue.last && source.first - cue.last < NEAR ? source.last : 0);
  const rests = afters.filter(([first]) => first > edge && first <= edge + 4).slice(-MOST_RESTS);
  for (const before of befores.slice(0, MOST_BEFORE_REST)) for (const rest of rests) add(before, rest);
  if (neighbours.before > 0 && (befores.length === 0 || sentence.tokens.length < SHORT_SENTENCE))
    found.push({ before: null, after: null, sentencesBefore: neighbours.before, sentencesAfter: 0 });
  if (neighbours.after > 0 && sentence.words.at(-1) === ':')
    found.push({ before: null, after: null, sentencesBefore: 0, sentencesAfter: neighbours.after });
  return found;
}

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
  if (after) describeAfter(sentence, cue, source, after, shape, found);
  if (before) describeBefore(sentence, cue, before, shape, found);
  return found;
}

const NEAR = 3;
const MOST_RESTS = 6;
const MOST_BEFORE_REST = 4;
const SHORT_SENTENCE = 12;
const MOST_STARTS = 9;
const MOST_ENDS = 12;

const OPENERS =
  /^(?:that|to|whether|if|how|why|what|who|where|when|about|for|of|on|as|with|against|in|from|at|by|over|into)$/;

function lastWord(sentence: SentenceView): number {
  let last = sentence.tokens.length - 1;
  while (last > 0 && sentence.tags[last] === '.') last--;
  return last;
}

/** Runs behind the cue, by every sensible beginning and end. */
function runsBehind(sentence: SentenceView, cue: CueCandidate, source: SourceCandidate): Run[] {
  const end = lastWord(sentence);
  const isInverted = source.head > cue.last;
  const found: Run[] = [];
  for (const first of startsBehind(sentence, cue, source, end)) {
    for (const last of endsBehind(sentence, cue, first, end)) {
      if (isInverted && source.first >= first && source.first <= last && source.first - cue.last < NEAR)
        continue;
      found.push([first, last]);
    }
  }
  return found;
}

function startsBehind(
  sentence: SentenceView,
  cue: CueCandidate,
  source: SourceCandidate,
  end: number,
): number[] {
  const found = new Set<number>();
  const add = (place: number) => {
    let at = place;
    while (at <= end && sentence.tags[at] === '.' && !opensQuote(sentence, at)) at++;
    if (at > cue.last && at <= end && found.size < MOST_STARTS) found.add(at);
  };
  add(cue.last + 1);
  if (source.head > cue.last) add(source.last + 1);
  for (const child of sentence.children[cue.at] ?? [])
    if (child > cue.last && CONTENT_RELATIONS.has(sentence.tree[child]?.relation ?? ''))
      add(sentence.low[child] ?? child);
  let openers = 0;
  for (let at = cue.last + 1; at <= end && at < cue.last + 40 && openers < 5; at++) {
    const isOpener = at > cue.last + 1 && OPENERS.test(sentence.words[at] ?? '');
    const isComma = sentence.words[at] === ',' && at < cue.last + 15;
    if (isOpener || isComma || sentence.words[at] === ':') openers++;
    if (isOpener || isComma || sentence.words[at] === ':' || opensQuote(sentence, at)) add(at);
  }
  return [...found];
}

const CONTENT_RELATIONS: ReadonlySet<string> = new Set([
  'ccomp',
  'xcomp',
  'dobj',
  'nmod',
  'advcl',
  'dep',
  'acl',
  'parataxis',
  'iobj',
  'conj',
]);

function opensQuote(sentence: SentenceView, at: number): boolean {
  const passage = sentence.passage[at] ?? -1;
  return passage >= 0 && sentence.passage[at - 1] !== passage;
}

function endsBehind(sentence: SentenceView, cue: CueCandidate, first: number, end: number): number[] {
  const found = new Set<number>([end]);
  const add = (place: number) => {
    let at = place;
    while (at > first && sentence.tags[at] === '.' && sentence.tokens[at]?.kind !== 'quote') at--;
    if (at >= first && at <= end && found.size < MOST_ENDS) found.add(at);
  };
  const top = topOf(sentence, first, cue.at);
  for (const place of [top, cue.at]) add(sentence.high[place] ?? place);
  for (const child of sentence.children[top] ?? []) {
    if (child <= first) continue;
    add((sentence.low[child] ?? child) - 1);
    add(sentence.high[child] ?? child);
  }
  for (const child of sentence.children[cue.at] ?? []) if (child >= first) add(sentence.high[child] ?? child);
  for (let at = first + 1; at <= end; at++) {
    const passage = sentence.passage[at] ?? -1;
    if (passage < 0 && (sentence.passage[at - 1] ?? -1) >= 0) add(at - 1);
    if (passage >= 0 && passage === sentence.passage[first]) continue;
    if (BREAKS.test(sentence.words[at] ?? '')) add(at - 1);
    else if (sentence.tags[at] === 'CC' || sentence.words[at] === 'as' || sentence.words[at] === 'after')
      add(at - 1);
  }
  return [...found];
}

const BREAKS = /^(?:[,;]|--?)$/;

/** The highest word of the tree that begins at `first`, below the cue. */
function topOf(sentence: SentenceView, first: number, cue: number): number {
  let top = first;
  for (let steps = 0; steps < 12; steps++) {
    const head = sentence.tree[top]?.head ?? -1;
    if (head < 0 || head === cue || (sentence.low[head] ?? head) < first) break;
    top = head;
  }
  return top;
}

/** Runs before the cue and its source. */
function runsBefore(sentence: SentenceView, cue: CueCandidate, source: SourceCandidate): Run[] {
  const isLeft = source.head >= 0 && source.head < cue.at;
  let last = (isLeft ? Math.min(source.first, cue.first) : cue.first) - 1;
  while (last >= 0 && sentence.tags[last] === '.' && (sentence.passage[last] ?? -1) < 0) last--;
  if (last < 0) return [];
  const found = new Map<string, Run>();
  const add = (first: number, end: number) => {
    let at = first;
    while (at < end && sentence.tags[at] === '.' && !opensQuote(sentence, at)) at++;
    if (at >= 0 && at <= end && found.size < 14) found.set(`${at} ${end}`, [at, end]);
  };
  add(0, last);
  const passage = sentence.passage[last] ?? -1;
  if (passage >= 0) add(sentence.passage.indexOf(passage), last);
  if (sentence.tags[0] === 'CC' || sentence.tags[0] === 'RB') add(1, last);
  for (let at = 1; at < last; at++)
    if (sentence.words[at] === ',' && sentence.passage[at] !== passage) add(at + 1, last);
  const head = sentence.tree[cue.at]?.head ?? -1;
  if (head >= 0 && head < cue.first) {
    add(sentence.low[head] ?? head, Math.min(last, head));
    add(sentence.low[head] ?? head, last);
  }
  if (cue.subject >= 0 && cue.subject !== source.head && cue.subject < cue.first)
    add(
      sentence.low[cue.subject] ?? cue.subject,
      Math.min(cue.first - 1, sentence.high[cue.subject] ?? cue.subject),
    );
  for (const child of sentence.children[cue.at] ?? []) {
    const high = sentence.high[child] ?? child;
    if (child < cue.first && high < cue.first && child !== source.head)
      add(sentence.low[child] ?? child, high);
  }
  return [...found.values()];
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

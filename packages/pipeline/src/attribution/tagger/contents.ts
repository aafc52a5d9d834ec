/** Finds the stretches of a sentence that may be what was said. */
import { beginsVerb, clausesIn, lastWord, OPENERS, opensQuote, topOf } from './content-edges.ts';
import type { CueCandidate } from './cues.ts';
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
  return isRaised(sentence, cue, source) ? withSubject(found, cue) : found;
}

/** "The ship is said to have sunk": grammar raises the subject out of the clause, so both parts are what was said. */
function isRaised(sentence: SentenceView, cue: CueCandidate, source: SourceCandidate): boolean {
  const isInfinitive = sentence.words[cue.last + 1] === 'to';
  return cue.isPassive && isInfinitive && source.head < 0 && cue.subject >= 0 && cue.subject < cue.first;
}

function withSubject(found: ContentCandidate[], { last }: CueCandidate): ContentCandidate[] {
  const whole = found.filter(({ before, after }) => before !== null && after?.[0] === last + 1);
  return whole.length > 0 ? whole : found;
}

const NEAR = 3;

const MOST_RESTS = 6;

const MOST_BEFORE_REST = 4;

const SHORT_SENTENCE = 12;

const MOST_STARTS = 9;

const MOST_ENDS = 12;

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
  return cue.word.part === 'noun' ? sparingVerb(sentence, found) : found;
}

/**
 * A noun is no predicate: "the claim that it leaked | angered them" leaves a verb for the sentence. Runs of two and more verbs that
 * leave none are dropped where a shorter one does.
 */
function sparingVerb(sentence: SentenceView, runs: Run[]): Run[] {
  const all = clausesIn(sentence, 0, sentence.tokens.length - 1);
  const isSparing = ([first, last]: Run) => clausesIn(sentence, first, last) < all;
  return runs.filter(
    (run) =>
      isSparing(run) ||
      !runs.some((other) => other[0] === run[0] && isSparing(other) && clausesIn(sentence, ...other) > 0),
  );
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

function endsBehind(sentence: SentenceView, cue: CueCandidate, first: number, end: number): number[] {
  const isNoun = cue.word.part === 'noun';
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
    if (isNoun && beginsVerb(sentence, at)) add(at - 1);
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

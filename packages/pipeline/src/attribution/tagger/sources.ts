/** Finds the noun phrases that may name the source of a cue. */
import type { CueCandidate } from './cues.ts';
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
  return cue.word.part === 'phrase' ? nextTo(sentence, cue, found) : found;
}

/** The source of "according to" begins right behind it: of "a study by researchers" the study, not the researchers. */
function nextTo(sentence: SentenceView, cue: CueCandidate, found: SourceCandidate[]): SourceCandidate[] {
  let begin = cue.last + 1;
  while (sentence.tags[begin] === '.') begin++;
  const near = found.filter(({ head, first }) => head < 0 || first === begin);
  return near.length > 1 ? near : found;
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

const NOUN_TAGS: ReadonlySet<string> = new Set(['NN', 'NNS', 'NNP', 'PRP', 'PRP$', 'WP', 'WDT', 'PV', 'X']);

/** A noun that heads its phrase; a possessive is a phrase of its own. */
export function isPhraseHead(sentence: SentenceView, at: number): boolean {
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

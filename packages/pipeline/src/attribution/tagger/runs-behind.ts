/** The stretches behind a cue that may be what was said: every sensible beginning with every sensible end. */
import type { Run } from './content-candidate.ts';
import { beginsVerb, clausesIn, lastWord, OPENERS, opensQuote, topOf } from './content-edges.ts';
import type { CueCandidate } from './cues.ts';
import type { SentenceView } from './sentence-view.ts';
import type { SourceCandidate } from './sources.ts';

/** A source behind its cue ("said the mayor") stands within this many words. */
export const NEAR = 3;

/** Runs behind the cue, by every sensible beginning and end. */
export function runsBehind(sentence: SentenceView, cue: CueCandidate, source: SourceCandidate): Run[] {
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

/** Bounds that keep time linear; more did not raise F1 on PolNeAR dev. */
const MOST_STARTS = 9;
const MOST_ENDS = 12;
const MOST_OPENERS = 5;

/** How far behind the cue a clause opener or a comma can begin what was said. */
const OPENER_REACH = 40;
const COMMA_REACH = 15;

/** Places in the order in which they were proposed, each once. */
interface Places {
  add: (place: number) => void;
  found: Set<number>;
}

function startsBehind(
  sentence: SentenceView,
  cue: CueCandidate,
  source: SourceCandidate,
  end: number,
): number[] {
  const starts = startPlaces(sentence, cue, end);
  starts.add(cue.last + 1);
  if (source.head > cue.last) starts.add(source.last + 1);
  for (const child of sentence.children[cue.at] ?? [])
    if (child > cue.last && CONTENT_RELATIONS.has(sentence.tree[child]?.relation ?? ''))
      starts.add(sentence.low[child] ?? child);
  addOpeners(sentence, cue, end, starts);
  return [...starts.found];
}

/** A beginning on a mark moves on to the word behind it, but for quotation marks. */
function startPlaces(sentence: SentenceView, cue: CueCandidate, end: number): Places {
  const found = new Set<number>();
  const add = (place: number) => {
    let at = place;
    while (at <= end && sentence.tags[at] === '.' && !opensQuote(sentence, at)) at++;
    if (at > cue.last && at <= end && found.size < MOST_STARTS) found.add(at);
  };
  return { add, found };
}

function addOpeners(sentence: SentenceView, cue: CueCandidate, end: number, starts: Places): void {
  const stop = Math.min(end, cue.last + OPENER_REACH - 1);
  let openers = 0;
  for (let at = cue.last + 1; at <= stop && openers < MOST_OPENERS; at++) {
    const word = sentence.words[at] ?? '';
    const isOpener = at > cue.last + 1 && OPENERS.test(word);
    const isComma = word === ',' && at < cue.last + COMMA_REACH;
    const opens = isOpener || isComma || word === ':';
    if (opens) openers++;
    if (opens || opensQuote(sentence, at)) starts.add(at);
  }
}

/** How what was said hangs on its cue. */
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
  const ends = endPlaces(sentence, first, end);
  const top = topOf(sentence, first, cue.at);
  for (const place of [top, cue.at]) ends.add(sentence.high[place] ?? place);
  for (const child of sentence.children[top] ?? []) {
    if (child <= first) continue;
    ends.add((sentence.low[child] ?? child) - 1);
    ends.add(sentence.high[child] ?? child);
  }
  for (const child of sentence.children[cue.at] ?? [])
    if (child >= first) ends.add(sentence.high[child] ?? child);
  for (let at = first + 1; at <= end; at++) if (isBreak(sentence, cue, first, at)) ends.add(at - 1);
  return [...ends.found];
}

/** An end on a mark moves back to the word before it, but for quotation marks. */
function endPlaces(sentence: SentenceView, first: number, end: number): Places {
  const found = new Set<number>([end]);
  const add = (place: number) => {
    let at = place;
    while (at > first && sentence.tags[at] === '.' && sentence.tokens[at]?.kind !== 'quote') at--;
    if (at >= first && at <= end && found.size < MOST_ENDS) found.add(at);
  };
  return { add, found };
}

/** Whether what was said can end before this token: at marks, where a quotation ends, at joining words, at the verb of a noun cue. */
function isBreak(sentence: SentenceView, cue: CueCandidate, first: number, at: number): boolean {
  if (cue.word.part === 'noun' && beginsVerb(sentence, at)) return true;
  const passage = sentence.passage[at] ?? -1;
  if (passage < 0 && (sentence.passage[at - 1] ?? -1) >= 0) return true;
  if (passage >= 0 && passage === sentence.passage[first]) return false;
  return BREAKS.test(sentence.words[at] ?? '') || sentence.tags[at] === 'CC';
}

const BREAKS = /^(?:[,;]|--?|after|as)$/;

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

/** What speaks for and against a word being a cue: its word, what stands around it, what hangs on it. */
import type { QuotedNeighbours } from './content-candidate.ts';
import type { CueCandidate } from './cues.ts';
import { RELATIONS, type Relation } from './dependency.ts';
import { CUE } from './feature-kinds.ts';
import { hashText } from './hashed-weights.ts';
import { type Features, feature } from './log-linear.ts';
import { childOf, NO_TAG, type SentenceView } from './sentence-view.ts';

/** What speaks for and against this word being a cue. */
export function cueFeatures(
  sentence: SentenceView,
  cue: CueCandidate,
  neighbours: QuotedNeighbours,
): Features {
  const found = ownFeatures(sentence, cue, neighbours);
  const { lemmaHash: lemma, classHash: act } = cue.word;
  const tag = sentence.tagNumbers[cue.at] ?? 0;
  const places = [
    ...wordsAround(sentence, cue),
    ...placeInTree(sentence, cue),
    ...marksAround(sentence, cue),
  ];
  for (const [index, value] of places.entries())
    found.push(
      feature(CUE.placeByAct + index, act, value),
      feature(CUE.placeByLemma + index, lemma, value),
      feature(CUE.placeByTag + index, value, tag),
    );
  addChildren(sentence, cue, found);
  return found;
}

/** The cue's word, its helping words, and whole quotations beside the sentence. */
function ownFeatures(
  { wordHashes, tagNumbers }: SentenceView,
  { at, first, last, word }: CueCandidate,
  neighbours: QuotedNeighbours,
): Features {
  const { lemmaHash: lemma, classHash: act } = word;
  const tag = tagNumbers[at] ?? 0;
  const quoted = Math.min(neighbours.before, 1) * 2 + Math.min(neighbours.after, 1) + (first === 0 ? 4 : 0);
  const found: Features = [
    feature(CUE.quotedByAct, act, quoted),
    feature(CUE.quotedByLemma, lemma, quoted),
    feature(CUE.quotedByNext, lemma, quoted, tagNumbers[last + 1]),
    feature(CUE.always),
    feature(CUE.lemma, lemma),
    feature(CUE.lemmaByTag, lemma, tag),
    feature(CUE.act, act),
    feature(CUE.actByTag, act, tag),
  ];
  for (let place = first; place < at; place++) found.push(feature(CUE.helper, wordHashes[place], act));
  return found;
}

function addChildren(sentence: SentenceView, { at, last, word }: CueCandidate, found: Features): void {
  for (const child of sentence.children[at] ?? []) {
    const relation = relationNumber(sentence, child);
    found.push(
      feature(CUE.childByAct, relation, word.classHash),
      feature(CUE.childByLemma, relation, word.lemmaHash),
      feature(CUE.childByTag, relation, sentence.tagNumbers[child]),
    );
    const begin = sentence.wordHashes[sentence.low[child] ?? child];
    if (child > last) found.push(feature(CUE.childBehind, relation, word.classHash, begin));
  }
}

/** The words and tags next to the cue; the numbers of the places go on through the three lists. */
function wordsAround(sentence: SentenceView, { first, last }: CueCandidate): number[] {
  const hash = (place: number) => sentence.wordHashes[place] ?? 0;
  const tag = (place: number) => sentence.tagNumbers[place] ?? NO_TAG;
  return [hash(last + 1), tag(last + 1), hash(last + 1) * 3 + tag(last + 2), hash(first - 1), tag(first - 1)];
}

/** What the cue hangs on, and its subject. */
function placeInTree(sentence: SentenceView, { at, subject }: CueCandidate): number[] {
  const { head, relation } = sentence.tree[at] ?? { head: -1, relation: 'root' };
  const number = RELATIONS.indexOf(relation);
  const tag = (place: number) => sentence.tagNumbers[place] ?? NO_TAG;
  return [
    number,
    tag(head) * 64 + number,
    subject < 0 ? 0 : tag(subject) + 1,
    subject < 0 ? 0 : nounHash(sentence, subject),
    subject < 0 ? 0 : subject < at ? 1 : 2,
  ];
}

/** Quotations, the kinds of complements, clause openers, the ends of the sentence. */
function marksAround(sentence: SentenceView, cue: CueCandidate): number[] {
  const { at, first, last, isPassive } = cue;
  const isQuoted = (sentence.passage[at] ?? -1) >= 0;
  const complements = COMPLEMENTS.map((relation) => childOf(sentence, at, relation));
  const object = childOf(sentence, at, 'dobj');
  const endsWithMark = sentence.tags.at(-1) === '.';
  return [
    Number(isQuoted) * 2 + Number(isPassive),
    quoteNeighbours(sentence, cue),
    complements.reduce(
      (bits, child, index) => bits | (child > last ? 1 << index : child >= 0 ? 32 << index : 0),
      0,
    ),
    childRelations(sentence, at) & TELLING_RELATIONS,
    thatBehind(sentence, last),
    Math.min(first, 3) * 4 + Math.min(sentence.tokens.length - last, 3) + (endsWithMark ? 16 : 0),
    object >= 0 ? nounHash(sentence, object) : 0,
  ];
}

const COMPLEMENTS: readonly Relation[] = ['ccomp', 'xcomp', 'dobj', 'nmod', 'advcl'];

/** One bit a relation of what hangs on the word. */
function childRelations(sentence: SentenceView, at: number): number {
  return (sentence.children[at] ?? []).reduce(
    (bits, child) => bits | (1 << relationNumber(sentence, child)),
    0,
  );
}

/** All relations but the commonest of no meaning here. */
const TELLING_RELATIONS = ~((1 << RELATIONS.indexOf('advmod')) | (1 << RELATIONS.indexOf('other')));

function relationNumber(sentence: SentenceView, place: number): number {
  return RELATIONS.indexOf(sentence.tree[place]?.relation ?? 'other');
}

/** Names are not told apart. */
function nounHash(sentence: SentenceView, place: number): number {
  return sentence.tags[place] === 'NNP' ? ANY_NAME : (sentence.wordHashes[place] ?? 0);
}

const ANY_NAME = 7;

function quoteNeighbours(sentence: SentenceView, { first, last, at }: CueCandidate): number {
  const inside = sentence.passage[at] ?? -1;
  const quoted = sentence.passage.some((passage) => passage >= 0 && passage !== inside);
  const kindAt = (place: number) => {
    const token = sentence.tokens[place];
    if (!token) return 3;
    if (token.kind === 'quote') return 2;
    return token.text === ',' ? 1 : 0;
  };
  const isNear = sentence.passage.some(
    (passage, place) => passage >= 0 && passage !== inside && place > last && place < last + QUOTE_REACH,
  );
  return kindAt(first - 1) + 4 * kindAt(last + 1) + 16 * Number(quoted) + 32 * Number(isNear);
}

const QUOTE_REACH = 12;

/** The first clause opener within reach behind the cue. */
function thatBehind(sentence: SentenceView, last: number): number {
  for (let place = last + 1; place <= last + OPENER_REACH && place < sentence.words.length; place++)
    if (/^(?:that|to|whether|how|why|what|if)$/.test(sentence.words[place] ?? ''))
      return hashText(sentence.words[place] ?? '', place - last > 1 ? 2 : 1);
  return 0;
}

const OPENER_REACH = 8;

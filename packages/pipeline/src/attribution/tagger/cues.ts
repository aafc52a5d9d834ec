/** Finds the words of a sentence that may be cues, and what speaks for and against each of them. */
import type { QuotedNeighbours } from './contents.ts';
import { type CueWord, cueWordOf } from './cue-lexicon.ts';
import { RELATIONS } from './dependency.ts';
import { hashText } from './hashed-weights.ts';
import { type Features, feature } from './log-linear.ts';
import { absoluteSubject, isQuotedAs, quotedBefore } from './participles.ts';
import { childOf, type SentenceView } from './sentence-view.ts';

/** A word that may be a cue, with its helping words. Places are token numbers of the sentence; `last` is inclusive. */
export interface CueCandidate {
  at: number;
  first: number;
  last: number;
  word: CueWord;
  isPassive: boolean;
  /** Place of the subject's head, -1 when the tree shows none. */
  subject: number;
}

/** All words of the sentence that may be cues, in order. */
export function findCues(sentence: SentenceView): CueCandidate[] {
  const found: CueCandidate[] = [];
  for (const [at, form] of sentence.words.entries()) {
    const word = cueWordOf(form, sentence.tags[at] ?? 'X');
    if (word && isPossible(sentence, at, word)) found.push(candidate(sentence, at, word));
  }
  return found;
}

/** The subject of a verb: its own, or that of the verb it is joined to ("said ... and added"). */
export function subjectOf(sentence: SentenceView, verb: number): number {
  let at = verb;
  for (let steps = 0; steps < LONGEST_PATH && at >= 0; steps++) {
    for (const relation of ['nsubj', 'nsubjpass'] as const) {
      const subject = childOf(sentence, at, relation);
      if (subject >= 0) return subject;
    }
    const { head, relation } = sentence.tree[at] ?? { head: -1, relation: 'root' };
    if (!SHARES_SUBJECT.has(relation)) return -1;
    at = head;
  }
  return -1;
}

/** What speaks for and against this word being a cue. */
export function cueFeatures(
  sentence: SentenceView,
  cue: CueCandidate,
  neighbours: QuotedNeighbours,
): Features {
  const { at, first, last, word } = cue;
  const { lemmaHash: lemma, classHash: kind } = word;
  const tag = sentence.tagNumbers[at] ?? 0;
  const around = surroundings(sentence, cue);
  const quoted = Math.min(neighbours.before, 1) * 2 + Math.min(neighbours.after, 1) + (first === 0 ? 4 : 0);
  const found: Features = [
    feature(105, kind, quoted),
    feature(106, lemma, quoted),
    feature(107, lemma, quoted, sentence.tagNumbers[last + 1]),
    feature(1),
    feature(2, lemma),
    feature(3, lemma, tag),
    feature(4, kind),
    feature(5, kind, tag),
  ];
  for (const [index, value] of around.entries()) {
    found.push(
      feature(10 + index, kind, value),
      feature(40 + index, lemma, value),
      feature(70 + index, value, tag),
    );
  }
  for (let place = first; place < at; place++) found.push(feature(100, sentence.wordHashes[place], kind));
  for (const child of sentence.children[at] ?? []) {
    const relation = relationNumber(sentence, child);
    found.push(
      feature(101, relation, kind),
      feature(102, relation, lemma),
      feature(103, relation, sentence.tagNumbers[child]),
    );
    if (child > last)
      found.push(feature(104, relation, kind, sentence.wordHashes[sentence.low[child] ?? child]));
  }
  return found;
}

const LONGEST_PATH = 4;

const SHARES_SUBJECT: ReadonlySet<string> = new Set([
  'conj',
  'xcomp',
  'advcl',
  'dep',
  'ccomp',
  'aux',
  'parataxis',
]);

const HELPERS =
  /^(?:am|are|be|been|being|could|did|do|does|had|has|have|is|may|might|must|shall|should|was|were|will|would|'s|not|to)$/;

function isPossible(sentence: SentenceView, at: number, { part, lemma }: CueWord): boolean {
  if (isQuotedAs(sentence, at)) return false;
  if (part === 'phrase') return sentence.words[at + 1] === 'to';
  if (lemma === '-')
    return at < sentence.tokens.length - 1 && (at === 0 || sentence.tokens[at - 1]?.kind === 'quote');
  if (part === 'mark') return at > 0 && at <= LONGEST_LABEL && at < sentence.tokens.length - 1;
  return true;
}

/** A name or name and office before a colon ("MAYOR LINDEN:"); longer runs are sentences. */
const LONGEST_LABEL = 25;

function candidate(sentence: SentenceView, at: number, word: CueWord): CueCandidate {
  let first = at;
  let last = at;
  if (word.part === 'verb') {
    while (first > 0 && isHelper(sentence, first - 1)) first--;
    while (sentence.tags[first] === 'RB' && first < at) first++;
    if (sentence.tags[at + 1] === 'RP') last = at + 1;
  }
  if (word.part === 'phrase') last = at + 1;
  const isPassive =
    sentence.tags[at] === 'VBN' &&
    (childOf(sentence, at, 'auxpass') >= 0 || childOf(sentence, at, 'nsubjpass') >= 0);
  return { at, first, last, word, isPassive, subject: speakerOf(sentence, at) };
}

/** The subject, but for participles, whose own the tree seldom knows. */
function speakerOf(sentence: SentenceView, at: number): number {
  const quoted = quotedBefore(sentence, at);
  const absolute = absoluteSubject(sentence, at);
  return absolute >= 0 ? absolute : subjectOf(sentence, quoted >= 0 ? quoted : at);
}

function isHelper(sentence: SentenceView, at: number): boolean {
  return HELPERS.test(sentence.words[at] ?? '') || sentence.tags[at] === 'MD' || sentence.tags[at] === 'RB';
}

/** Numbers that describe the place of the cue; each is paired with the cue's word and kind. */
function surroundings(sentence: SentenceView, cue: CueCandidate): number[] {
  const { at, first, last, subject, isPassive } = cue;
  const hash = (place: number) => sentence.wordHashes[place] ?? 0;
  const tag = (place: number) => sentence.tagNumbers[place] ?? 40;
  const { head, relation } = sentence.tree[at] ?? { head: -1, relation: 'root' };
  const isQuoted = (sentence.passage[at] ?? -1) >= 0;
  const signature = (sentence.children[at] ?? []).reduce(
    (bits, child) => bits | (1 << relationNumber(sentence, child)),
    0,
  );
  const complement = ['ccomp', 'xcomp', 'dobj', 'nmod', 'advcl'].map((name) =>
    childOf(sentence, at, name as 'ccomp'),
  );
  const shape = complement.reduce(
    (bits, child, index) => bits | (child > last ? 1 << index : child >= 0 ? 32 << index : 0),
    0,
  );
  return [
    hash(last + 1),
    tag(last + 1),
    hash(last + 1) * 3 + tag(last + 2),
    hash(first - 1),
    tag(first - 1),
    RELATIONS.indexOf(relation),
    tag(head) * 64 + RELATIONS.indexOf(relation),
    subject < 0 ? 0 : tag(subject) + 1,
    subject < 0 ? 0 : subjectWord(sentence, subject),
    subject < 0 ? 0 : subject < at ? 1 : 2,
    Number(isQuoted) * 2 + Number(isPassive),
    quoteNeighbours(sentence, cue),
    shape,
    signature & SIGNATURE_BITS,
    thatBehind(sentence, last),
    Math.min(first, 3) * 4 +
      Math.min(sentence.tokens.length - last, 3) +
      (sentence.tags.at(-1) === '.' ? 16 : 0),
    complement[2] !== undefined && complement[2] >= 0 ? subjectWord(sentence, complement[2]) : 0,
  ];
}

/** All relations but the commonest of no meaning here. */
const SIGNATURE_BITS = ~((1 << RELATIONS.indexOf('advmod')) | (1 << RELATIONS.indexOf('other')));

function relationNumber(sentence: SentenceView, place: number): number {
  return RELATIONS.indexOf(sentence.tree[place]?.relation ?? 'other');
}

/** Names are not told apart. */
function subjectWord(sentence: SentenceView, place: number): number {
  return sentence.tags[place] === 'NNP' ? 7 : (sentence.wordHashes[place] ?? 0);
}

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
    (passage, place) => passage >= 0 && passage !== inside && place > last && place < last + 12,
  );
  return kindAt(first - 1) + 4 * kindAt(last + 1) + 16 * Number(quoted) + 32 * Number(isNear);
}

/** The first clause opener within reach behind the cue. */
function thatBehind(sentence: SentenceView, last: number): number {
  for (let place = last + 1; place <= last + 8 && place < sentence.words.length; place++)
    if (/^(?:that|to|whether|how|why|what|if)$/.test(sentence.words[place] ?? ''))
      return hashText(sentence.words[place] ?? '', place - last > 1 ? 2 : 1);
  return 0;
}

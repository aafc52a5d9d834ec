/** Finds the words of a sentence that may be cues, with their helping words and their subject. */
import { type CueWord, cueWordOf } from './cue-lexicon.ts';
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

const LONGEST_PATH = 4;

/** How a verb hangs on the one whose subject it shares. */
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

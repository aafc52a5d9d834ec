/**
 * Who a word without a name can stand for: the candidates before it, nearest sentence first. One candidate in a sentence is
 * taken; of several, the one who acts. Two of equal rank leave the word open.
 */
import type { Mention, UnresolvedBecause } from '@onrecord/schema';
import type { Token } from '@onrecord/text';
import type { SentenceCast } from './sentence-cast.ts';

/** The antecedent, or why there is none. */
export interface Antecedent {
  actorId: string | null;
  because: UnresolvedBecause | null;
}

/** What is searched and how far. */
export interface Search {
  sentences: readonly SentenceCast[];
  /** The sentence of the word, and the word's start, UTF-16 code units. */
  here: SentenceCast;
  start: number;
  isCandidate(mention: Mention): boolean;
  /** Sentences to go back at most. */
  reach: number;
  /** A sentence with several candidates is decided by who acts in it. */
  takesSubject: boolean;
  /** In its own sentence the word goes with the nearest who acts or stands right before it ("Oslo for its part"). */
  isBound: boolean;
  /** Leave out the word's own sentence. */
  skipsOwn?: boolean;
}

/** Several candidates, none before the others. */
export const AMBIGUOUS: Antecedent = { actorId: null, because: 'ambiguous' };
/** Nobody before the word. */
export const NOBODY: Antecedent = { actorId: null, because: 'no-antecedent' };

/** Finds the antecedent. */
export function antecedentOf(search: Search): Antecedent {
  const { sentences, here, start, reach, takesSubject } = search;
  const from = search.skipsOwn ? here.index - 1 : here.index;
  for (let index = from; index >= Math.max(0, here.index - reach); index -= 1) {
    const sentence = sentences[index];
    if (!sentence || here.paragraph - sentence.paragraph > 1) break;
    const before = sentence.mentions.filter(
      (one) => one.actorId !== null && one.span.end <= start && search.isCandidate(one),
    );
    const acting = before.filter(
      ({ span }) => !isOwner(sentence, span.end) && !isLeading(sentence, span.end),
    );
    const candidates = acting.length > 0 ? acting : before;
    const ids = new Set(candidates.map(({ actorId }) => actorId));
    if (ids.size === 1) return { actorId: candidates[0]?.actorId ?? null, because: null };
    const bound = sentence === here ? boundTo(sentence, before, start, search.isBound) : null;
    if (bound) return bound;
    if (ids.size > 1) return takesSubject ? subjectOf(sentence, candidates, start) : AMBIGUOUS;
  }
  return NOBODY;
}

/** True when a finite verb follows the mention: it acts in its clause. */
export function isSubject({ tokens }: SentenceCast, end: number): boolean {
  const next = tokens.findIndex(({ start }) => start >= end);
  const [first, second] = [tokens[next]?.text ?? '', tokens[next + 1]?.text ?? ''];
  return FINITE.test(first) || (/^(?:also|later|now|then|never|still)$/.test(first) && FINITE.test(second));
}

const FINITE =
  /^(?:am|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|do|[\p{Ll}]{2,}ed|said|says|told|made|makes|took|takes|gave|went|goes|came|comes|sent|met|held|began|left|won|lost|kept|knew|saw|got|put|ran|spoke|spent|stood|thought|wrote|wants|plans|hopes|needs|seeks|sought|believes|calls|denies|expects|insists|warns|appears|seems|leads|heads|holds|visits|arrives|remains|faces|becomes|became)$/u;

/** Words between a name and the pronoun that goes with it at most: "Oslo over its", "told Oslo that it". */
const BOUND_REACH = 2;

/**
 * The last candidate, when it is tied to the word by where it stands: right before it, itself a pronoun, or, for a possessive, as
 * the one who acts in the same clause.
 */
function boundTo(
  sentence: SentenceCast,
  before: readonly Mention[],
  start: number,
  isPossessive: boolean,
): Antecedent | null {
  const last = before.at(-1);
  if (!last || isOwner(sentence, last.span.end)) return null;
  const words = sentence.tokens.filter((token) => token.start >= last.span.end && token.end <= start);
  const isNear =
    words.length > 0 &&
    words.length <= BOUND_REACH &&
    (isPossessive ? words.every(({ text }) => TIES.test(text)) : words.at(-1)?.text === 'that');
  const isTaken = last.form === 'pronoun' || isNear || (isPossessive && isSubject(sentence, last.span.end));
  return isTaken ? { actorId: last.actorId, because: null } : null;
}

const TIES =
  /^(?:about|after|against|and|before|by|during|for|from|in|into|of|on|over|since|to|under|with|\p{Ll}+ing)$/u;

/** In "after Berg's visit, Lind" the owner is less likely meant than who acts. */
function isOwner({ tokens }: SentenceCast, nameEnd: number): boolean {
  const next = tokens.find(({ start }) => start >= nameEnd);
  return next?.start === nameEnd && /^['’]s?$/.test(next.text);
}

/** True for a name that only tells whose administration or campaign is meant. */
export function isLeading({ tokens }: SentenceCast, nameEnd: number): boolean {
  return OWNED.test(tokens.find(({ start }) => start >= nameEnd)?.text ?? '');
}

/** What is called by the name of whoever leads it: "the Lind administration". */
const OWNED = /^(?:administration|camp|campaign|presidency)$/;

/** Words before the subject of a sentence at most: openers and titles are short. */
const SUBJECT_REACH = 6;

function subjectOf(sentence: SentenceCast, candidates: readonly Mention[], start: number): Antecedent {
  const [first, second] = candidates;
  const isOpening =
    first !== undefined &&
    sentence.tokens.filter(({ end }) => end <= first.span.start).length <= SUBJECT_REACH;
  if (first && isOpening && !isJoint(between(sentence, first, second)))
    return isRivalled(sentence, candidates, start) ? AMBIGUOUS : { actorId: first.actorId, because: null };
  const acting = candidates.filter(({ span }) => isSubject(sentence, span.end));
  const ids = new Set(acting.map(({ actorId }) => actorId));
  const only = acting[0];
  return only && ids.size === 1 && !isJoint(between(sentence, first, second))
    ? { actorId: only.actorId, because: null }
    : AMBIGUOUS;
}

/** Another candidate acts in a later clause before the word: "Lind said that Berg was … when she". */
function isRivalled(sentence: SentenceCast, candidates: readonly Mention[], start: number): boolean {
  const [first, ...others] = candidates;
  return others.some(
    ({ actorId, span }) => actorId !== first?.actorId && span.end <= start && isSubject(sentence, span.end),
  );
}

function between({ tokens }: SentenceCast, first?: Mention, second?: Mention): Token[] {
  return first && second
    ? tokens.filter(({ start, end }) => start >= first.span.end && end <= second.span.start)
    : [];
}

function isJoint(words: readonly Token[]): boolean {
  if (/^['’]s?$/.test(words[0]?.text ?? '')) return true;
  return words.length > 0 && words.length <= 2 && words.some(({ text }) => text === 'and' || text === ',');
}

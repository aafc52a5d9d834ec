/**
 * Pronouns of the third person. A pronoun is resolved only when one antecedent is clear: the one person (or body) named before
 * it in the sentence, else the subject of the sentence before. Two candidates of equal rank leave it open as ambiguous.
 */
import type { ActorKind, Mention, UnresolvedBecause } from '@onrecord/schema';
import type { Token } from '@onrecord/text';
import type { CastOfArticle, ReadText } from '../stage.ts';
import { mentionOf } from './cast.ts';
import { actorsById, type SentenceCast, sentenceCasts } from './sentence-cast.ts';

/** Mentions for the pronouns of the article. */
export function pronounMentions(read: ReadText, cast: CastOfArticle): Mention[] {
  const kinds = new Map([...actorsById(cast.actors)].map(([id, { kind }]) => [id, kind]));
  const sentences = sentenceCasts(read, cast);
  const gender = new Map<string, string>();
  return sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token, index) => {
      const pronoun = PRONOUNS.get(token.text.toLowerCase());
      if (!pronoun || !isReferring(sentence.tokens, index)) return [];
      const isCandidate = (id: string) =>
        pronoun.kinds.has(kinds.get(id) ?? 'group') && (gender.get(id) ?? pronoun.gender) === pronoun.gender;
      const found = antecedent(sentences, sentence, token, isCandidate);
      if (found.actorId && pronoun.gender !== 'it') gender.set(found.actorId, pronoun.gender);
      return [mentionOf(read, token, 'pronoun', found.actorId, PRONOUN_CONFIDENCE, found.because)];
    }),
  );
}

/** Among resolved pronouns about this share is right; they are the weakest of the mentions. */
const PRONOUN_CONFIDENCE = 0.65;

const PERSONS: ReadonlySet<ActorKind> = new Set(['person']);
const BODIES: ReadonlySet<ActorKind> = new Set([
  'country',
  'government-body',
  'news-outlet',
  'organisation',
  'state-news-agency',
]);

const PRONOUNS = new Map<string, { kinds: ReadonlySet<ActorKind>; gender: string }>([
  ...['he', 'him', 'himself', 'his'].map((word) => [word, { kinds: PERSONS, gender: 'he' }] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, { kinds: PERSONS, gender: 'she' }] as const),
  ...['it', 'its', 'itself'].map((word) => [word, { kinds: BODIES, gender: 'it' }] as const),
]);

/** What follows "it" when it stands for somebody who acts; before other words it is mostly the empty "it". */
const AFTER_ACTING_IT =
  /^(?:also|announced|believes|began|called|denied|did|does|expects|failed|had|has|hopes|intends|later|launched|plans|promised|refused|rejected|said|says|strikes|wants|warned|would)$/i;

function isReferring(tokens: readonly Token[], index: number): boolean {
  const [token, next, later] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (!/^it$/i.test(token?.text ?? '')) return true;
  if (/^(?:be|been|appear|seem)$/i.test(later?.text ?? '')) return false;
  return AFTER_ACTING_IT.test(next?.text ?? '');
}

interface Antecedent {
  actorId: string | null;
  because: UnresolvedBecause | null;
}

/** "It opened … and it closed": a pronoun that opens the sentence is taken up again. */
const isSamePronoun = (first: string, second: string) => first.toLowerCase() === second.toLowerCase();

/** In "after Berg's visit, Lind" the owner is less likely meant than who acts. */
function isOwner({ tokens }: SentenceCast, nameEnd: number): boolean {
  const next = tokens.find(({ start }) => start >= nameEnd);
  return next?.start === nameEnd && /^['’]s?$/.test(next.text);
}

const AMBIGUOUS: Antecedent = { actorId: null, because: 'ambiguous' };

/** How many sentences back an antecedent may stand. */
const REACH = 2;

function antecedent(
  sentences: readonly SentenceCast[],
  here: SentenceCast,
  { start, text }: Token,
  isCandidate: (actorId: string) => boolean,
): Antecedent {
  const isPossessive = /^(?:its|itself)$/i.test(text);
  const opener = here.tokens[0];
  const goesOn = opener !== undefined && opener.start < start && isSamePronoun(opener.text, text);
  for (
    let index = goesOn ? here.index - 1 : here.index;
    index >= Math.max(0, here.index - REACH);
    index -= 1
  ) {
    const sentence = sentences[index];
    if (!sentence || here.paragraph - sentence.paragraph > 1) break;
    const before = sentence.mentions.filter(
      ({ actorId, span, form }) =>
        actorId !== null && span.end <= start && form !== 'adjective' && isCandidate(actorId),
    );
    const acting = before.filter(({ span }) => !isOwner(sentence, span.end));
    const ids = [...new Set((acting.length > 0 ? acting : before).map(({ actorId }) => actorId as string))];
    if (ids.length === 1) return { actorId: ids[0] as string, because: null };
    if (ids.length > 1) return isPossessive ? AMBIGUOUS : subjectOf(sentence, before);
  }
  return { actorId: null, because: 'no-antecedent' };
}

/** Words before the subject of a sentence at most: openers and titles are short. */
const SUBJECT_REACH = 6;

/** Of several candidates the subject wins: the first one, when it opens the sentence and no other stands beside it. */
function subjectOf({ tokens }: SentenceCast, candidates: readonly Mention[]): Antecedent {
  const [first, second] = candidates;
  const isOpening =
    first !== undefined && tokens.filter(({ end }) => end <= first.span.start).length <= SUBJECT_REACH;
  const between =
    first && second
      ? tokens.filter(({ start, end }) => start >= first.span.end && end <= second.span.start)
      : [];
  const isJoint =
    between.length > 0 && between.length <= 2 && between.some(({ text }) => text === 'and' || text === ',');
  if (!isOpening || isJoint || /^['’]s?$/.test(between[0]?.text ?? '')) return AMBIGUOUS;
  return { actorId: first.actorId, because: null };
}

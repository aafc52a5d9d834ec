/** "The two leaders", "both countries": one phrase for two actors, resolved when exactly two of that sort were just named. */
import type { ActorKind, Mention } from '@onrecord/schema';
import type { Token } from '@onrecord/text';
import type { CastOfArticle, ReadText } from '../stage.ts';
import { isLeading } from './antecedents.ts';
import { mentionOf } from './cast.ts';
import type { RoleFound } from './roles.ts';
import { actorsById, type SentenceCast, sentenceCasts } from './sentence-cast.ts';

/** What the plural noun stands for. */
const PAIR_NOUNS: ReadonlyMap<string, ActorKind> = new Map([
  ['companies', 'organisation'],
  ['countries', 'country'],
  ['governments', 'country'],
  ['leaders', 'person'],
  ['men', 'person'],
  ['ministers', 'person'],
  ['nations', 'country'],
  ['neighbors', 'country'],
  ['neighbours', 'country'],
  ['pair', 'person'],
  ['presidents', 'person'],
  ['states', 'country'],
  ['women', 'person'],
]);

/** Whoever has one of these roles is a leader. */
const LEADING = new Set([
  'chancellor',
  'dictator',
  'emir',
  'king',
  'leader',
  'premier',
  'president',
  'queen',
  'ruler',
  'strongman',
]);

/** How many sentences back the two may have been named. */
const REACH = 4;

/** Two actors of the right sort in reach leave little doubt; a third in reach leaves the phrase open. */
const PAIR_CONFIDENCE = 0.7;

/** Mentions for phrases of two actors. */
export function pairMentions(read: ReadText, cast: CastOfArticle, roles: readonly RoleFound[]): Mention[] {
  const isOfLeader = ({ head, range }: RoleFound) =>
    LEADING.has(head) || /prime minister$/i.test(read.text.slice(range.start, range.end));
  const leading = new Set(roles.filter(isOfLeader).map(({ actorId }) => actorId));
  const kinds = new Map([...actorsById(cast.actors)].map(([id, { kind }]) => [id, kind]));
  const sentences = sentenceCasts(read, cast);
  return sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token, index) => {
      const phrase = pairPhrase(sentence.tokens, index);
      if (!phrase) return [];
      const range = { start: token.start, end: phrase.end };
      const isOfLeaders = /leaders$/i.test(read.text.slice(range.start, range.end));
      const isLed =
        isOfLeaders && (leading.size >= 2 || /^the leaders$/i.test(read.text.slice(range.start, range.end)));
      const isMeant = (id: string) => kinds.get(id) === phrase.kind && (!isLed || leading.has(id));
      const two = lastTwo(sentences, sentence, token.start, isMeant);
      const mention = mentionOf(read, range, 'description', two?.[0] ?? null, PAIR_CONFIDENCE, 'ambiguous');
      return [two ? { ...mention, coActorIds: [two[1]] } : mention];
    }),
  );
}

function pairPhrase(tokens: readonly Token[], index: number): { end: number; kind: ActorKind } | null {
  const [first, second, third] = [tokens[index], tokens[index + 1], tokens[index + 2]].map((one) =>
    one?.text.toLowerCase(),
  );
  const kindOf = (word: string | undefined) => PAIR_NOUNS.get(word ?? '');
  if (first === 'the' && second === 'pair') return pairOf(tokens[index + 1], 'person');
  if (first === 'the' && BARE_PAIRS.has(second ?? '')) return pairOf(tokens[index + 1], kindOf(second));
  if (first === 'the' && second === 'two') {
    const kind = kindOf(third);
    return kind
      ? pairOf(tokens[index + 2], kind)
      : pairOf(
          tokens[index + 1],
          /^(?:would|will|met|have|had|are|were)$/.test(third ?? '') ? 'person' : undefined,
        );
  }
  if (
    (first === 'both' || first === 'neither' || first === 'two') &&
    tokens[index - 1]?.text.toLowerCase() !== 'the'
  )
    return pairOf(
      tokens[index + 1],
      first === 'neither' ? PAIR_NOUNS.get(`${(second ?? '').replace(/y$/, 'ie')}s`) : kindOf(second),
    );
  return null;
}

/** Plurals that stand for two who were just named, also without "two". */
const BARE_PAIRS = new Set(['countries', 'leaders', 'nations']);

function pairOf(
  last: Token | undefined,
  kind: ActorKind | undefined,
): { end: number; kind: ActorKind } | null {
  return last && kind ? { end: last.end, kind } : null;
}

function lastTwo(
  sentences: readonly SentenceCast[],
  here: SentenceCast,
  before: number,
  isOfKind: (actorId: string) => boolean,
): [string, string] | null {
  const found: string[] = [];
  for (let index = here.index; index >= Math.max(0, here.index - REACH); index -= 1) {
    const sentence = sentences[index];
    const named = (sentence?.mentions ?? []).filter(
      ({ actorId, span, form }) => actorId && form !== 'pronoun' && span.start < before && isOfKind(actorId),
    );
    const people = named.filter(({ span }) => sentence && !isLeading(sentence, span.end));
    const joint = sentence && jointPair(sentence, people);
    if (joint) return joint;
    for (const { actorId } of [...people].reverse())
      if (actorId && !found.includes(actorId)) found.push(actorId);
    if (found.length >= 2) break;
  }
  const [last, first] = found.length === 2 ? found : [];
  return first !== undefined && last !== undefined ? [first, last] : null;
}

/** "Oslo and Stockholm": the last two that a conjunction joins are meant, whoever else is near. */
function jointPair({ tokens }: SentenceCast, named: readonly Mention[]): [string, string] | null {
  for (let at = named.length - 1; at > 0; at -= 1) {
    const [first, second] = [named[at - 1] as Mention, named[at] as Mention];
    if (first.coActorIds.length > 0 || second.coActorIds.length > 0 || first.actorId === second.actorId)
      continue;
    const between = tokens.filter(({ start, end }) => start >= first.span.end && end <= second.span.start);
    if (
      between.length === 1 &&
      /^(?:and|nor)$/.test(between[0]?.text ?? '') &&
      first.actorId &&
      second.actorId
    )
      return [first.actorId, second.actorId];
  }
  return null;
}

/**
 * Descriptions that stand for somebody named before: "the minister", "the Norwegian leader", "the agency". A description is
 * resolved only when exactly one actor fits; otherwise it stays open and says why.
 */
import type { Mention, Range } from '@onrecord/schema';
import type { Token } from '@onrecord/text';
import type { CastOfArticle, ReadText } from '../stage.ts';
import { mentionOf } from './cast.ts';
import { BODY_NOUNS, EVENT_NOUNS, MEDIA_NOUNS, PERSON_NOUNS } from './lexicon/role-nouns.ts';
import { nearestOfSort, SORT_NOUNS } from './nearest-of-sort.ts';
import type { RoleFound } from './roles.ts';
import { actorsById, type SentenceCast, sentenceCasts } from './sentence-cast.ts';

/** A phrase with a definite article and a role noun. */
export interface DescriptionFound extends Range {
  head: string;
  /** Actors named inside it. */
  of: string[];
}

/** Right in about this share of the cases in which exactly one actor fits. */
const DESCRIPTION_CONFIDENCE = 0.7;

/** The noun fits the one actor just named, but nothing ties it to him. */
const NEAREST_CONFIDENCE = 0.6;

/** Mentions for the descriptions of one actor each. */
export function describedMentions(
  read: ReadText,
  cast: CastOfArticle,
  roles: readonly RoleFound[],
): Mention[] {
  const sentences = sentenceCasts(read, cast);
  const byId = actorsById(cast.actors);
  return sentences.flatMap((sentence) =>
    descriptionsIn(sentence).flatMap((found) => {
      const fitting = resolveDescription(found, cast, roles);
      if (fitting.length === 0) {
        const near = nearestOfSort({ sentences, here: sentence, found, actors: byId, roles });
        return near ? [mentionOf(read, found, 'description', near, NEAREST_CONFIDENCE)] : [];
      }
      const actorId = fitting.length === 1 ? (fitting[0] as string) : null;
      return [mentionOf(read, found, 'description', actorId, DESCRIPTION_CONFIDENCE, 'ambiguous')];
    }),
  );
}

/** The definite descriptions of a sentence. */
export function descriptionsIn(sentence: SentenceCast): DescriptionFound[] {
  return sentence.tokens.flatMap((token, index) => {
    if (!/^(?:the|this|that)$/i.test(token.text)) return [];
    const end = headIndex(sentence.tokens, index + 1);
    const head = sentence.tokens[end];
    if (!head) return [];
    const range = { start: token.start, end: head.end };
    const inside = sentence.mentions.filter(({ span }) => span.start >= range.start && span.end <= range.end);
    if (inside.some(({ span }) => span.end === head.end)) return [];
    return [
      {
        ...range,
        head: head.text.toLowerCase(),
        of: inside.flatMap(({ actorId }) => (actorId ? [actorId] : [])),
      },
    ];
  });
}

/** The actors that a description can mean: those with that role, or bodies with that noun in their name. */
export function resolveDescription(
  { head, of, start }: DescriptionFound,
  cast: CastOfArticle,
  roles: readonly RoleFound[],
): string[] {
  const isSame = (role: RoleFound) =>
    role.head === head || (of.length > 0 && LEADERS.has(head) && LEADERS.has(role.head));
  const before = roles.filter((role) => role.at < start && isSame(role));
  const fitting = before.filter((role) => of.every((id) => role.of.includes(id)));
  const byRole = [...new Set(fitting.map(({ actorId }) => actorId))];
  if (byRole.length > 0) return byRole;
  return of.length === 0 ? bodiesCalled(head, start, cast) : [];
}

/** Words for whoever leads a state: newspapers vary them for the same person. */
const LEADERS = new Set(['chief', 'dictator', 'leader', 'premier', 'president', 'ruler', 'strongman']);

/** Longest description in words before its head. */
const LONGEST_DESCRIPTION = 6;

function headIndex(tokens: readonly Token[], from: number): number {
  let head = -1;
  for (let at = from; at < Math.min(tokens.length, from + LONGEST_DESCRIPTION); at += 1) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word' || STOPS.has(token.text.toLowerCase()) || /^['’]s?$/.test(token.text)) break;
    if (isNounOfActor(token.text)) head = at;
    else if (head >= 0) break;
  }
  const next = tokens[head + 1];
  const isPartOfMore =
    head >= 0 && next !== undefined && (/^\p{Lu}/u.test(next.text) || isNounOfActor(next.text));
  return isPartOfMore || (head >= 0 && /^(?:of|for)$/.test(next?.text ?? '')) ? -1 : head;
}

const isNounOfActor = (word: string) =>
  SORT_NOUNS.has(word) ||
  [PERSON_NOUNS, BODY_NOUNS, MEDIA_NOUNS, EVENT_NOUNS].some((nouns) => nouns.has(word));

const STOPS = new Set([
  'her',
  'his',
  'its',
  'my',
  'our',
  'their',
  'and',
  'at',
  'by',
  'for',
  'from',
  'in',
  'is',
  'of',
  'on',
  'or',
  'that',
  'to',
  'was',
  'which',
  'who',
  'with',
]);

/** "the ministry" after "Foreign Ministry": a body is described by the last word of its name. */
function bodiesCalled(head: string, before: number, { actors, mentions }: CastOfArticle): string[] {
  if (!BODY_NOUNS.has(head) && !EVENT_NOUNS.has(head)) return [];
  const byId = actorsById(actors);
  const earlier = mentions.filter(({ span, form }) => form === 'name' && span.start < before);
  const ids = earlier.flatMap(({ actorId }) => {
    const name = actorId ? byId.get(actorId)?.name?.toLowerCase() : undefined;
    return actorId && name && (name.endsWith(` ${head}`) || name.startsWith(`${head} `)) ? [actorId] : [];
  });
  return [...new Set(ids)];
}

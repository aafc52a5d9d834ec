/** What stands in front of a source and belongs to it, which a tagger that works on words leaves out. */
import type { ActorKind, Range } from '@onrecord/schema';
import { GROUP_NOUNS, PERSON_NOUNS } from '../actor/lexicon/role-nouns.ts';
import type { GrowingCast } from './growing-cast.ts';
import { singularOf } from './nominal-kind.ts';

/** The source with "U.S. and | Norwegian officials", "officials in | Oslo", "Ada Berg, | the minister's adviser" made whole. */
export function withFront(cast: GrowingCast, range: Range): Range {
  const start =
    peopleBefore(cast, range) ?? originBefore(cast, range) ?? nameBefore(cast, range) ?? range.start;
  return { start, end: range.end };
}

function peopleBefore({ read, index }: GrowingCast, { start }: Range): number | null {
  const people = PEOPLE_OF.exec(read.text.slice(Math.max(0, start - 60), start))?.groups?.people;
  const noun = /(?<noun>\p{L}+)\s(?:in|from|at|of)\s(?:the\s)?$/u.exec(people?.toLowerCase() ?? '')?.groups
    ?.noun;
  if (!people || !noun || index.startingAt(start).length === 0) return null;
  return PERSON_NOUNS.has(singularOf(noun)) || GROUP_NOUNS.has(noun) ? start - people.length : null;
}

/** "Officials in | Oslo expect": several people of a place, of which a tagger took the place only. */
const PEOPLE_OF =
  /(?:^|[\s,“"])(?<people>(?:(?:several|some|many|two|three|senior|top|government|defen[cs]e|intelligence)\s)*\p{L}\p{Ll}+s\s(?:in|from|at|of)\s(?:the\s)?)$/u;

function originBefore({ read, index }: GrowingCast, { start, end }: Range): number | null {
  const joint = /\sand\s$/u.exec(read.text.slice(Math.max(0, start - 5), start));
  if (!joint || index.startingAt(start).length === 0) return null;
  const origin = index
    .endingAt(start - joint[0].length)
    .find(({ form, span }) => form === 'adjective' || span.exact.length <= LONGEST_ORIGIN);
  const base = read.text.slice(start, end).split(/\s(?:and|or|in|of|from)\s/u)[0] ?? '';
  return origin && /\p{Ll}s$/u.test(base) ? origin.span.start : null;
}

/** Names that serve as adjectives are abbreviations of states ("U.S.", "UK"). */
const LONGEST_ORIGIN = 6;

/** Kinds that a role behind a comma cannot tell again: a state is no official. */
const NO_PERSONS: ReadonlySet<ActorKind> = new Set(['country', 'place', 'event']);

function nameBefore(cast: GrowingCast, { start, end }: Range): number | null {
  const { text } = cast.read;
  if (!/,\s$/u.test(text.slice(Math.max(0, start - 2), start))) return null;
  const named = cast.index.endingAt(start - 2).find(({ form }) => form === 'name');
  const head = /(\p{L}+)$/u.exec(text.slice(start, end))?.[1]?.toLowerCase() ?? '';
  const isOne = named && PERSON_NOUNS.has(head) && !NO_PERSONS.has(cast.kindOf(named.actorId) ?? 'person');
  return isOne ? named.span.start : null;
}

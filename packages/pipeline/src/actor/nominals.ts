/** Adds to the cast what refers without a name: roles, descriptions, pairs and pronouns, in the order in which they help each other. */
import { compareSpans, type Span, spanOf } from '@onrecord/schema';
import type { CastOfArticle, ReadText } from '../stage.ts';
import { sortedCast } from './cast.ts';
import { describedMentions } from './descriptions.ts';
import { pairMentions } from './pairs.ts';
import { pronounMentions } from './pronouns.ts';
import { findRoles, type RoleFound } from './roles.ts';

/** The cast with the roles of its actors and the mentions that are no names. */
export function withNominals(read: ReadText, cast: CastOfArticle): CastOfArticle {
  const roles = findRoles(read, cast);
  const titled = { ...cast, actors: withRoles(read, cast, roles) };
  const described = sortedCast({
    ...titled,
    mentions: [
      ...titled.mentions,
      ...describedMentions(read, titled, roles),
      ...pairMentions(read, titled, roles),
    ],
  });
  return sortedCast({ ...described, mentions: [...described.mentions, ...pronounMentions(read, described)] });
}

function withRoles(
  read: ReadText,
  { actors }: CastOfArticle,
  roles: readonly RoleFound[],
): CastOfArticle['actors'] {
  return actors.map((actor) => {
    const own = roles.filter(({ actorId }) => actorId === actor.id);
    const spans = own.map(({ range }) => spanOf(read.textId, read.text, range));
    return { ...actor, roles: distinct([...actor.roles, ...spans]) };
  });
}

/** One span for each place: the longer of two that overlap. */
function distinct(spans: readonly Span[]): Span[] {
  const longestFirst = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Span[] = [];
  for (const span of longestFirst)
    if (!kept.some(({ start, end }) => start < span.end && span.start < end)) kept.push(span);
  return kept.sort(compareSpans);
}

/**
 * The cast of one article: actors, and the mentions that stand for them. An actor's id is made from its first mention, so a
 * better reading of the rest of the article keeps it.
 */
import {
  type Actor,
  type ActorKind,
  type Alias,
  type Mention,
  type MentionForm,
  type Range,
  spanOf,
  type UnresolvedBecause,
} from '@onrecord/schema';
import { contentId, spanRolesId } from '@onrecord/schema/ids';
import type { CastOfArticle, ReadText } from '../stage.ts';
import { countryName } from './countries.ts';
import { findNames } from './find-names.ts';
import type { NameFound } from './name-found.ts';
import { groupNames, type NameGroup } from './name-groups.ts';

/** Version of the reading of names and nominals, written into every mention. */
export const ACTOR_STAGE_VERSION = '1.0.0';

/** Named actors of the article and their mentions, both in text order. */
export function namedCast(read: ReadText): CastOfArticle {
  const { groups, ambiguous } = groupNames(findNames(read));
  const cast: CastOfArticle = { actors: [], mentions: [] };
  for (const group of groups) {
    const actor = actorOf(read, group);
    cast.actors.push(actor);
    for (const name of group.names)
      cast.mentions.push(mentionOf(read, name, name.form, actor.id, NAME_CONFIDENCE));
  }
  for (const name of ambiguous)
    cast.mentions.push(mentionOf(read, name, name.form, null, NAME_CONFIDENCE, 'ambiguous'));
  return sortedCast(cast);
}

/** Share of name spans that are exactly right on unseen newspaper text is near this; it is refined when measured per form. */
const NAME_CONFIDENCE = 0.85;

/** The record of one mention. */
export function mentionOf(
  read: ReadText,
  range: Range,
  form: MentionForm,
  actorId: string | null,
  confidence: number,
  because: UnresolvedBecause | null = null,
): Mention {
  return {
    type: 'Mention',
    id: spanRolesId('mention', read.textId, { [form]: [range] }),
    articleId: read.articleId,
    span: spanOf(read.textId, read.text, range),
    form,
    actorId,
    coActorIds: [],
    because: actorId === null ? because : null,
    made: { by: 'pipeline', stage: 'actor', version: ACTOR_STAGE_VERSION, confidence },
  };
}

/** An actor that has no name in this article, made from the place where it is first mentioned. */
export function namelessActor(read: ReadText, kind: ActorKind, first: Range): Actor {
  return {
    type: 'Actor',
    id: contentId('actor', [read.textId, first.start, first.end]),
    kind,
    name: null,
    aliases: [],
    roles: [],
    affiliationId: null,
    links: [],
    redirectTo: null,
  };
}

/** Mentions and actors in text order, each span once. */
export function sortedCast({ actors, mentions }: CastOfArticle): CastOfArticle {
  const bySpan = [...mentions].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const seen = new Set<string>();
  const unique = bySpan.filter(({ id }) => !seen.has(id) && seen.add(id));
  return { actors, mentions: unique };
}

function actorOf(read: ReadText, group: NameGroup): Actor {
  const first = group.names.reduce((a, b) => (b.start < a.start ? b : a));
  const titles = group.names.flatMap(({ title }) => (title ? [spanOf(read.textId, read.text, title)] : []));
  return {
    ...namelessActor(read, group.kind, first),
    name: nameOf(group),
    aliases: aliasesOf(group.names),
    roles: titles.sort((a, b) => a.start - b.start),
  };
}

/** The fullest printed name; a state that is printed only as an adjective or capital goes by its usual name. */
function nameOf({ names, knownKey }: NameGroup): string | null {
  const code = knownKey?.startsWith('country:') ? knownKey.slice('country:'.length) : null;
  const printed = names.filter(
    ({ form, known }) => form === 'name' && (code === null || known?.use === 'name'),
  );
  const usual = code ? countryName(code) : null;
  if (usual && (printed.length === 0 || printed.some(({ text }) => text === usual))) return usual;
  const candidates = printed.length ? printed : names;
  const best = candidates.reduce((a, b) => (rank(b) > rank(a) ? b : a));
  return usual && best.text.length < usual.length ? usual : best.text.replace(/\s+/g, ' ');
}

const rank = ({ words, text }: NameFound) => words.length * 1000 + text.length;

function aliasesOf(names: readonly NameFound[]): Alias[] {
  const counts = new Map<string, number>();
  for (const { text } of names) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

/**
 * Which actors of the articles are one actor. The survivor is the one with the earliest evidence in (text id, start)
 * order, so that its id is minted from content and the order of import does not matter; the others point to it.
 */
import {
  type Actor,
  type ActorKind,
  type Alias,
  type ArticleBatch,
  actorKinds,
  compareSpans,
  type Span,
} from '@onrecord/schema';
import { type Cluster, first, joinClusters, singleClusters } from './cluster.ts';
import { isAcronym } from './name-key.ts';
import { sameActorRules } from './same-actor/index.ts';

/** The actors of a story, and where each id of an article leads. */
export interface Resolution {
  /** Survivors and merged ones, sorted by id. */
  actors: Actor[];
  /** The id of the survivor; an id that no article lists is given back as it is. */
  survivorOf(actorId: string): string;
  /** The survivor itself. */
  actorOf(actorId: string): Actor | undefined;
}

/** Merges the article-local actors of all articles. */
export function resolveActors(articles: readonly ArticleBatch[]): Resolution {
  const clusters = sameActorRules.reduce(
    (joined, rule) => joinClusters(joined, rule.pairs(joined)),
    singleClusters(articles),
  );
  const survivors = new Map<string, string>();
  for (const cluster of clusters)
    for (const { actor } of cluster.members) survivors.set(actor.id, first(cluster).actor.id);
  const survivorOf = (id: string) => survivors.get(id) ?? id;
  const actors = clusters
    .flatMap((cluster) => actorsOf(cluster, survivorOf))
    .sort((a, b) => compare(a.id, b.id));
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return { actors, survivorOf, actorOf: (id) => byId.get(survivorOf(id)) };
}

function actorsOf(cluster: Cluster, survivorOf: (id: string) => string): Actor[] {
  const survivor = survivorFrom(cluster, survivorOf);
  return cluster.members.map(({ actor }) =>
    actor.id === survivor.id
      ? survivor
      : { ...actor, affiliationId: mapped(actor.affiliationId, survivorOf), redirectTo: survivor.id },
  );
}

function survivorFrom(cluster: Cluster, survivorOf: (id: string) => string): Actor {
  const actors = cluster.members.map(({ actor }) => actor);
  const own = first(cluster).actor;
  const aliases = mergedAliases(actors);
  return {
    ...own,
    kind: majorityKind(actors),
    name: fullestName(actors, aliases),
    aliases,
    roles: mergedRoles(actors),
    affiliationId: affiliationOf(actors, own.id, survivorOf),
    links: mergedLinks(actors),
    redirectTo: null,
  };
}

/** The first affiliation that leads to another actor. */
function affiliationOf(
  actors: readonly Actor[],
  own: string,
  survivorOf: (id: string) => string,
): string | null {
  const ids = actors.map(({ affiliationId }) => mapped(affiliationId, survivorOf));
  return ids.find((id) => id !== null && id !== own) ?? null;
}

function mapped(id: string | null, survivorOf: (id: string) => string): string | null {
  return id === null ? null : survivorOf(id);
}

function mergedAliases(actors: readonly Actor[]): Alias[] {
  const counts = new Map<string, number>();
  for (const { text, count } of actors.flatMap(({ aliases }) => aliases))
    counts.set(text, (counts.get(text) ?? 0) + count);
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || compare(a.text, b.text));
}

/** Most actors win; of equals, the kind that stands first in the vocabulary. */
function majorityKind(actors: readonly Actor[]): ActorKind {
  const votes = (kind: ActorKind) => actors.filter((actor) => actor.kind === kind).length;
  const kinds = [...new Set(actors.map(({ kind }) => kind))];
  kinds.sort((a, b) => votes(b) - votes(a) || actorKinds.ids.indexOf(a) - actorKinds.ids.indexOf(b));
  return kinds[0] ?? 'other';
}

/** The fullest name: of a person the one with most words, of others a long form before an acronym; then the commonest. */
function fullestName(actors: readonly Actor[], aliases: readonly Alias[]): string | null {
  const names = [...new Set(actors.flatMap(({ name }) => (name === null ? [] : [name])))];
  const isPerson = actors[0]?.kind === 'person';
  const words = (name: string) => (isPerson ? name.split(/\s+/).length : Number(!isAcronym(name)));
  const count = (name: string) => aliases.find(({ text }) => text === name)?.count ?? 0;
  names.sort((a, b) => words(b) - words(a) || count(b) - count(a) || b.length - a.length || compare(a, b));
  return names[0] ?? null;
}

function mergedRoles(actors: readonly Actor[]): Span[] {
  const roles = actors.flatMap((actor) => actor.roles).sort(compareSpans);
  return roles.filter((role, at) => at === 0 || compareSpans(role, roles[at - 1] ?? role) !== 0);
}

function mergedLinks(actors: readonly Actor[]): Actor['links'] {
  const links = new Map(
    actors.flatMap((actor) => actor.links).map((link) => [`${link.scheme} ${link.id}`, link]),
  );
  return [...links].sort(([a], [b]) => compare(a, b)).map(([, link]) => link);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a !== b);
}

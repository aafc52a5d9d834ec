/**
 * A cluster is what is so far held to be one actor: article-local actors of one family of kinds, in the order of their
 * first evidence. All orders here come from text ids and offsets, so that the order of the articles never matters.
 */
import type { Actor, ActorKind, ArticleBatch } from '@onrecord/schema';

/** Kinds inside one family are often confused by the press itself; kinds of two families are never one actor. */
export type Family =
  | 'person'
  | 'country'
  | 'place'
  | 'body'
  | 'event'
  | 'document'
  | 'group'
  | 'other'
  | 'unnamed';

/** An actor of one article, with the place of its first evidence. */
export interface LocalActor {
  actor: Actor;
  textId: string;
  /** Start of the first mention, UTF-16 code units; -1 for an actor that is never mentioned, such as an outlet. */
  start: number;
}

/** Local actors that are one actor. The first member has the earliest evidence. */
export interface Cluster {
  members: LocalActor[];
  family: Family;
}

/** Every actor of the articles as a cluster of its own, ordered by first evidence. */
export function singleClusters(articles: readonly ArticleBatch[]): Cluster[] {
  const locals = new Map<string, LocalActor>();
  for (const local of articles.flatMap(localActors).sort(compareLocals))
    if (!locals.has(local.actor.id)) locals.set(local.actor.id, local);
  return [...locals.values()].map((local) => ({ members: [local], family: familyOf(local.actor.kind) }));
}

/** Joins clusters by pairs of their indexes; order of clusters and members stays that of first evidence. */
export function joinClusters(
  clusters: readonly Cluster[],
  pairs: readonly (readonly [number, number])[],
): Cluster[] {
  const parents = clusters.map((_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while (parents[at] !== undefined && parents[at] !== at) at = parents[at] ?? at;
    return at;
  };
  for (const [a, b] of pairs) {
    const [low, high] = [rootOf(a), rootOf(b)].sort((left, right) => left - right);
    if (low !== undefined && high !== undefined) parents[high] = low;
  }
  const joined = new Map<number, Cluster>();
  for (const [index, cluster] of clusters.entries()) {
    const root = rootOf(index);
    const into = joined.get(root);
    if (into) into.members.push(...cluster.members);
    else joined.set(root, { ...cluster, members: [...cluster.members] });
  }
  for (const cluster of joined.values()) cluster.members.sort(compareLocals);
  return [...joined.values()].sort((a, b) => compareLocals(first(a), first(b)));
}

/** The member with the earliest evidence: its id is the one that survives. */
export function first(cluster: Cluster): LocalActor {
  const [local] = cluster.members;
  if (!local) throw new RangeError('A cluster has at least one actor.');
  return local;
}

/**
 * The names of the members, and the full or abbreviated ones among their aliases, as printed. The aliases of an actor without a
 * name are descriptions ("the Swedish state news agency"), which two articles may use of two.
 */
export function namesOf(cluster: Cluster): string[] {
  const named = cluster.members.filter(({ actor }) => actor.name !== null);
  const names = named.flatMap(({ actor }) => [
    actor.name as string,
    ...(cluster.family === 'person' ? [] : actor.aliases.map(({ text }) => text).filter(isTelling)),
  ]);
  return [...new Set(names)];
}

const FAMILIES = {
  person: 'person',
  organisation: 'body',
  'government-body': 'body',
  country: 'country',
  place: 'place',
  'news-outlet': 'body',
  'state-news-agency': 'body',
  event: 'event',
  document: 'document',
  group: 'group',
  'unnamed-source': 'unnamed',
  other: 'other',
} satisfies Record<ActorKind, Family>;

function familyOf(kind: ActorKind): Family {
  return FAMILIES[kind];
}

/** Of bodies, a form of several words or of capitals only tells who is meant; "the council" does not. */
function isTelling(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}.]+$/u.test(text) || (/\s/.test(text) && /\p{Lu}.*\s.*\p{Lu}/u.test(text));
}

function localActors(batch: ArticleBatch): LocalActor[] {
  const starts = new Map<string, number>();
  for (const { actorId, coActorIds, span } of batch.mentions)
    for (const id of actorId === null ? coActorIds : [actorId, ...coActorIds])
      starts.set(id, Math.min(starts.get(id) ?? Number.POSITIVE_INFINITY, span.start));
  return batch.actors.map((actor) => ({
    actor,
    textId: batch.textVersion.id,
    start: starts.get(actor.id) ?? -1,
  }));
}

function compareLocals(a: LocalActor, b: LocalActor): number {
  if (a.textId !== b.textId) return a.textId < b.textId ? -1 : 1;
  if (a.start !== b.start) return a.start - b.start;
  return a.actor.id < b.actor.id ? -1 : Number(a.actor.id !== b.actor.id);
}

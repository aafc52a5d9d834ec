/** The shape of a rule that tells which clusters are one actor, and what the rules share. */
import type { Cluster } from '../cluster.ts';

/** Two clusters by their index in the list that the rule was given. */
export type ClusterPair = readonly [number, number];

/** One reason for which two clusters are one actor. */
export interface SameActorRule {
  /** Names the reason, kebab-case. */
  id: string;
  /** Pairs to join; a rule names only pairs of one family. */
  pairs(clusters: readonly Cluster[]): ClusterPair[];
}

/** Pairs up all clusters that share a key; a cluster may have several keys. */
export function pairsByKey(
  clusters: readonly Cluster[],
  keysOf: (cluster: Cluster) => readonly string[],
): ClusterPair[] {
  const firstByKey = new Map<string, number>();
  const pairs: ClusterPair[] = [];
  for (const [index, cluster] of clusters.entries())
    for (const key of keysOf(cluster)) {
      const known = firstByKey.get(key);
      if (known === undefined) firstByKey.set(key, index);
      else if (known !== index) pairs.push([known, index]);
    }
  return pairs;
}

/** The indexes of all clusters by key, in their order. */
export function indexByKey(
  clusters: readonly Cluster[],
  keysOf: (cluster: Cluster) => readonly string[],
): Map<string, number[]> {
  const byKey = new Map<string, number[]>();
  for (const [index, cluster] of clusters.entries())
    for (const key of new Set(keysOf(cluster))) byKey.set(key, [...(byKey.get(key) ?? []), index]);
  return byKey;
}

import type { RelationType } from '@onrecord/schema';

/** How a relation is drawn: by what it is about, because thirty line styles would tell nobody anything. */
export type RelationGroup = 'office' | 'meeting' | 'words' | 'conflict' | 'arms' | 'place';

/** The compiler names a relation that has no style yet. */
export const relationGroups = {
  leads: 'office',
  'spokesperson-of': 'office',
  'member-of': 'office',
  'located-in': 'place',
  'state-media-of': 'office',
  reports: 'words',
  met: 'meeting',
  'will-meet': 'meeting',
  visited: 'meeting',
  'will-visit': 'meeting',
  invites: 'meeting',
  accuses: 'conflict',
  'denies-to': 'conflict',
  warns: 'conflict',
  sanctions: 'conflict',
  'supplies-arms-to': 'arms',
  'seeks-arms-from': 'arms',
  'negotiates-with': 'meeting',
  'exchanged-letters-with': 'words',
  'proposes-to': 'words',
  'requests-from': 'words',
  blocks: 'conflict',
  supports: 'office',
  recognizes: 'office',
  attends: 'meeting',
  'at-war-with': 'conflict',
  investigates: 'conflict',
  advises: 'office',
  'writes-to': 'words',
  'related-to': 'office',
  other: 'words',
} satisfies Record<RelationType, RelationGroup>;

/** The group of a relation, given as in a record or as in GraphQL; null for quoted-together edges. */
export function relationGroup(relation: string | null | undefined): RelationGroup | null {
  if (!relation) return null;
  const id = relation.toLowerCase().replaceAll('_', '-');
  return id in relationGroups ? relationGroups[id as RelationType] : 'words';
}

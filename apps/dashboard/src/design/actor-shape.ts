import { type ActorKind, actorKinds } from '@onrecord/schema';

/** The second channel beside colour: what sort of actor it is. */
export type Shape = 'circle' | 'square' | 'diamond' | 'tab' | 'ring';

const shapes: Record<ActorKind, Shape> = {
  person: 'circle',
  organisation: 'square',
  'government-body': 'square',
  country: 'diamond',
  place: 'diamond',
  'news-outlet': 'tab',
  'state-news-agency': 'tab',
  event: 'square',
  document: 'square',
  group: 'ring',
  'unnamed-source': 'ring',
  other: 'square',
};

/** The shape of an actor kind, given as in a record or as in GraphQL. */
export function actorShape(kind: string): Shape {
  const id = kind.toLowerCase().replaceAll('_', '-');
  return actorKinds.has(id) ? shapes[id] : 'square';
}

/** A place of an actor on the entity map. */
export interface Placement {
  actorId: string;
  /** -1 to 1. */
  x: number;
  /** -1 to 1, downward. */
  y: number;
}

/** Articles that belong together. */
export interface Story {
  type: 'Story';
  id: string;
  title: string;
  articleIds: string[];
  claimIds: string[];
  layout: Placement[];
  /** True for text that was written to show the product and reports nothing. */
  demonstration?: boolean;
}

/** A place of an actor on the entity map. @public */
export interface Placement {
  /** The actor that is placed. */
  actorId: string;
  /** -1 to 1. */
  x: number;
  /** -1 to 1, downward. */
  y: number;
}

/** Articles that belong together. @public */
export interface Story {
  /** Tells the record types apart. */
  type: 'Story';
  /** Opaque id; never read anything out of it. */
  id: string;
  /** As its makers call it. */
  title: string;
  /** The articles that belong to it. */
  articleIds: string[];
  /** The claims that they carry. */
  claimIds: string[];
  /** Where actors stand on the entity map. */
  layout: Placement[];
  /** True for text that was written to show the product and reports nothing. */
  demonstration?: boolean;
}

import type { OutletKind } from './vocabulary/index.ts';

/** Who publishes. An outlet that a text does not name has an actor too, with the name null. @public */
export interface Outlet {
  /** Tells the record types apart. */
  type: 'Outlet';
  /** Opaque id; never read anything out of it. */
  id: string;
  /** As it calls itself; null when no text names it. */
  name: string | null;
  /** What kind of publisher. */
  kind: OutletKind;
  /** ISO 3166-1 alpha-2 code, null when unknown. */
  country: string | null;
  /** Host names that it publishes under. */
  domains: string[];
  /** The same outlet as an actor. */
  actorId: string;
}

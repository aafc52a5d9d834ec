import type { OutletKind } from './vocabulary/index.ts';

/** Who publishes. An outlet that a text does not name has an actor too, with the name null. */
export interface Outlet {
  type: 'Outlet';
  id: string;
  name: string | null;
  kind: OutletKind;
  /** ISO 3166-1 alpha-2 code, null when unknown. */
  country: string | null;
  domains: string[];
  actorId: string;
}

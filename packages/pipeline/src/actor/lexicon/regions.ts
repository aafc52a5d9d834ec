/**
 * Regions of the world that newspapers write of as of actors or places, with their adjectives. Written for this project
 * from the United Nations' names of regions and common usage. Sorted by name, one a line.
 */
import type { ActorKind } from '@onrecord/schema';

/** A region: its names and its adjectives, as printed. */
export interface RegionEntry {
  key: string;
  kind: ActorKind;
  names: readonly string[];
  adjectives: readonly string[];
}

/** Regions larger than a state. */
export const REGIONS: readonly RegionEntry[] = [
  { key: 'africa', kind: 'place', names: ['Africa'], adjectives: ['African', 'Africans'] },
  { key: 'antarctica', kind: 'place', names: ['Antarctica'], adjectives: ['Antarctic'] },
  { key: 'arctic', kind: 'place', names: ['Arctic'], adjectives: [] },
  { key: 'asia', kind: 'place', names: ['Asia'], adjectives: ['Asian', 'Asians'] },
  { key: 'balkans', kind: 'place', names: ['Balkans'], adjectives: ['Balkan'] },
  { key: 'baltics', kind: 'place', names: ['Baltics'], adjectives: ['Baltic'] },
  { key: 'caribbean', kind: 'place', names: ['Caribbean'], adjectives: [] },
  { key: 'caucasus', kind: 'place', names: ['Caucasus'], adjectives: ['Caucasian'] },
  { key: 'europe', kind: 'place', names: ['Europe'], adjectives: ['European', 'Europeans'] },
  { key: 'european-union', kind: 'organisation', names: ['European Union', 'EU', 'E.U.'], adjectives: [] },
  { key: 'latin-america', kind: 'place', names: ['Latin America'], adjectives: ['Latin American'] },
  { key: 'middle-east', kind: 'place', names: ['Middle East'], adjectives: ['Middle Eastern'] },
  { key: 'oceania', kind: 'place', names: ['Oceania'], adjectives: [] },
  {
    key: 'scandinavia',
    kind: 'place',
    names: ['Scandinavia'],
    adjectives: ['Scandinavian', 'Scandinavians'],
  },
  {
    key: 'united-nations',
    kind: 'organisation',
    names: ['United Nations', 'UN', 'U.N.'],
    adjectives: [],
  },
  { key: 'west', kind: 'group', names: [], adjectives: ['Western'] },
];

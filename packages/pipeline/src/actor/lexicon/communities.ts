/**
 * Parties, creeds and peoples that newspapers write with a capital: the plural names a group, the adjective points to it.
 * Written for this project from common usage. Sorted by key, one a line.
 */
import type { RegionEntry } from './regions.ts';

/** Groups without a state of their own. */
export const COMMUNITIES: readonly RegionEntry[] = [
  { key: 'arabs', kind: 'group', names: ['Arabs'], adjectives: ['Arab'] },
  { key: 'buddhists', kind: 'group', names: ['Buddhists'], adjectives: ['Buddhist'] },
  { key: 'catholics', kind: 'group', names: ['Catholics'], adjectives: ['Catholic'] },
  { key: 'christians', kind: 'group', names: ['Christians'], adjectives: ['Christian'] },
  { key: 'democrats', kind: 'group', names: ['Democrats'], adjectives: ['Democrat', 'Democratic'] },
  { key: 'hindus', kind: 'group', names: ['Hindus'], adjectives: ['Hindu'] },
  {
    key: 'hispanics',
    kind: 'group',
    names: ['Hispanics', 'Latinos'],
    adjectives: ['Hispanic', 'Latina', 'Latino'],
  },
  { key: 'jews', kind: 'group', names: ['Jews'], adjectives: ['Jewish'] },
  { key: 'kurds', kind: 'group', names: ['Kurds'], adjectives: ['Kurdish'] },
  { key: 'muslims', kind: 'group', names: ['Muslims'], adjectives: ['Islamic', 'Muslim'] },
  { key: 'protestants', kind: 'group', names: ['Protestants'], adjectives: ['Protestant'] },
  { key: 'republicans', kind: 'group', names: ['GOP', 'Republicans'], adjectives: ['Republican'] },
  { key: 'shiites', kind: 'group', names: ['Shiites'], adjectives: ['Shia', 'Shiite'] },
  { key: 'sikhs', kind: 'group', names: ['Sikhs'], adjectives: ['Sikh'] },
  { key: 'sunnis', kind: 'group', names: ['Sunnis'], adjectives: ['Sunni'] },
];

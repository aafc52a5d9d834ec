/** Every family of attacks, in the order in which they run. */
import type { Attack, Family } from '../attack.ts';
import type { Knowledge } from '../learn.ts';
import type { Random } from '../random.ts';
import { addressAttacks } from './addresses.ts';
import { argumentAttacks } from './arguments.ts';
import { bodyAttacks } from './bodies.ts';
import { cursorAttacks } from './cursors.ts';
import { documentAttacks } from './documents.ts';
import { introspectionAttacks } from './introspection.ts';
import { mutatedDocuments } from './mutated-documents.ts';
import { wireAttacks } from './wires.ts';

/** The attacks of all families; chance makes about `count` of them. */
export function attacksOn(known: Knowledge, random: Random, count: number): Attack[] {
  return families.flatMap(({ family, share }) => family(known, random, Math.ceil(share * count)));
}

/** The attacks that look for what a public server does not show. */
export function explorationsOf(known: Knowledge, random: Random): Attack[] {
  return [documentAttacks, introspectionAttacks].flatMap((family) => family(known, random, 0));
}

/** A family, and which part of those that chance makes are its own. */
const families: readonly { family: Family; share: number }[] = [
  { family: documentAttacks, share: 0 },
  { family: introspectionAttacks, share: 0 },
  { family: bodyAttacks, share: 0 },
  { family: addressAttacks, share: 0.1 },
  { family: wireAttacks, share: 0 },
  { family: cursorAttacks, share: 0.2 },
  { family: argumentAttacks, share: 0.6 },
  { family: mutatedDocuments, share: 0.2 },
];

/** The parts of which nodes of linked data are built. */
import type { Span, When } from '@onrecord/schema';
import type { ClaimsSeen } from '../claim-appearances.ts';
import { edtfOf } from '../edtf.ts';
import { recordIri, textIri } from '../iri.ts';
import type { Names } from '../names.ts';
import type { OutletsByActor } from './actor-node.ts';
import type { Activities } from './provenance.ts';

/** A node object of JSON-LD. */
export interface Node {
  '@id'?: string;
  '@type': string | string[];
  [term: string]: unknown;
}

/** What is known so far while the records come in. */
export interface Desk {
  names: Names;
  outlets: OutletsByActor;
  claims: ClaimsSeen;
  activities: Activities;
}

/** A node that is described elsewhere. */
export interface Reference {
  '@id': string;
}

/** The reference to a record. */
export function toRecord(id: string): Reference {
  return { '@id': recordIri(id) };
}

/** The reference to an actor, after merges. */
export function toActor(id: string, names: Names): Reference {
  return toRecord(names.survivor(id));
}

/** The words with their place. Offsets are UTF-16 code units, as in the bundle. */
export function spanNode({ text, start, end, exact }: Span): Node {
  return {
    '@type': 'onrecord:Span',
    'onrecord:text': { '@id': textIri(text) },
    'onrecord:start': start,
    'onrecord:end': end,
    'onrecord:exact': exact,
  };
}

/** The time under the name, when it is one day, month, year or instant; ranges have no place in schema.org's dates. */
export function dated(term: string, when: When | null): Record<string, string> {
  if (!when) return {};
  const time = edtfOf(when);
  return time.includes('/') ? { 'onrecord:period': time } : { [term]: time };
}

/** The entries that hold something, so that nothing is said where nothing is known. */
export function filled(terms: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(terms).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

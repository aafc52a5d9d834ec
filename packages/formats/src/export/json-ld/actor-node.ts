/** Actors in the words of schema.org. */
import type { Actor, ActorKind, OnrecordRecord, Outlet } from '@onrecord/schema';
import { wordIri } from '../iri.ts';
import { oneLine } from '../one-line.ts';
import { type Desk, filled, type Node, toActor } from './node.ts';

/** Outlets by the actor that each of them is: the record of the outlet and its actor are one thing to others. */
export interface OutletsByActor {
  add(record: OnrecordRecord): void;
  /** The outlet of the actor. */
  of(actorId: string): Outlet | null;
  /** The actor of the outlet. */
  actorOf(outletId: string | null): string | null;
}

/** No outlets yet. */
export function outletsByActor(): OutletsByActor {
  const byActor = new Map<string, Outlet>();
  const actors = new Map<string | null, string>();
  return {
    add(record) {
      if (record.type !== 'Outlet') return;
      byActor.set(record.actorId, record);
      actors.set(record.id, record.actorId);
    },
    of: (actorId) => byActor.get(actorId) ?? null,
    actorOf: (outletId) => actors.get(outletId) ?? null,
  };
}

/** The node of an actor that was not merged into another. */
export function actorNode(actor: Actor, { names, outlets }: Desk): Node {
  const outlet = outlets.of(actor.id);
  const isPerson = actor.kind === 'person';
  return {
    ...toActor(actor.id, names),
    '@type': [TYPE_OF[actor.kind] ?? 'Thing', 'prov:Agent'],
    additionalType: wordIri('actor-kind', actor.kind),
    ...filled({
      name: actor.name,
      alternateName: distinct(actor.aliases.map(({ text }) => text)).filter((text) => text !== actor.name),
      [isPerson ? 'jobTitle' : 'onrecord:role']: distinct(actor.roles.map(({ exact }) => exact)),
      [affiliationTerm(actor, names.kindOf(actor.affiliationId ?? ''))]:
        actor.affiliationId && toActor(actor.affiliationId, names),
      sameAs: actor.links.filter(({ scheme }) => scheme === 'wikidata').map(({ id }) => wikidataLink(id)),
      identifier: actor.links
        .filter(({ scheme }) => scheme !== 'wikidata')
        .map(({ scheme, id }) => `${scheme}:${id}`),
      url: outlet?.domains.map((domain) => `https://${encodeURIComponent(domain)}/`),
    }),
  };
}

/** True when schema.org lets something of this kind speak and publish. */
export function isParty(kind: ActorKind | null): boolean {
  return kind !== null && PARTIES.has(TYPE_OF[kind] ?? '');
}

/** Somebody who is not named is a person to schema.org only if a text says so. */
const TYPE_OF: Readonly<Record<ActorKind, string>> = {
  country: 'Country',
  document: 'CreativeWork',
  event: 'Event',
  'government-body': 'GovernmentOrganization',
  group: 'Organization',
  'news-outlet': 'NewsMediaOrganization',
  organisation: 'Organization',
  other: 'Thing',
  person: 'Person',
  place: 'Place',
  'state-news-agency': 'NewsMediaOrganization',
  'unnamed-source': 'Thing',
};

const PARTIES = new Set(['GovernmentOrganization', 'NewsMediaOrganization', 'Organization', 'Person']);

/** schema.org affiliates persons with organisations, and makes organisations members of others; the rest is ours to say. */
function affiliationTerm({ kind }: Actor, of: ActorKind | null): string {
  if (of === 'person' || !isParty(kind) || !isParty(of)) return 'onrecord:affiliation';
  return kind === 'person' ? 'affiliation' : 'memberOf';
}

function wikidataLink(id: string): { '@id': string } {
  return { '@id': `http://www.wikidata.org/entity/${encodeURIComponent(id)}` };
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words.map(oneLine))];
}

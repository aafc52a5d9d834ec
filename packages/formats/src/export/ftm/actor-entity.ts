/** Actors as entities, and what they belong to. */
import { type Actor, type ActorKind, actorKinds } from '@onrecord/schema';
import { oneLine } from '../one-line.ts';
import type { Dossier } from './dossier.ts';
import { type Entity, entity, entityId, type Values } from './entity.ts';

/** The schema for actors of a kind. FollowTheMoney has none for states: "legal entity" is the widest that can act. */
export function schemaOf(kind: ActorKind | null): string {
  return (kind && SCHEMA_OF[kind]) ?? 'LegalEntity';
}

/** True when the schema is one of those that FollowTheMoney lets act, own and belong. */
export function isLegalEntity(schema: string): boolean {
  return schema === 'Person' || schema === 'LegalEntity' || isOrganization(schema);
}

/** True when others can be members of it. */
export function isOrganization(schema: string): boolean {
  return schema === 'Organization' || schema === 'PublicBody';
}

/** The entity of an actor that was not merged into another. Every entity needs a name: one without has what it is. */
export function actorEntity(actor: Actor, dossier: Dossier): Entity {
  const schema = schemaOf(actor.kind);
  const name = dossier.names.actor(actor.id);
  const roles = actor.roles.map(({ exact }) => oneLine(exact));
  return entity(schema, actor.id, {
    name: [name],
    alias: actor.aliases.map(({ text }) => oneLine(text)).filter((text) => text !== name),
    wikidataId: actor.links.filter(({ scheme }) => scheme === 'wikidata').map(({ id }) => id),
    notes: actor.name === null ? ['No text names it.'] : [],
    ...(schema === 'Person' ? { position: roles } : { description: roles }),
    ...(schema === 'Address' ? { full: [name] } : {}),
    ...(schema === 'Document' ? { title: [name], fileName: [name] } : {}),
    ...(isLegalEntity(schema) && schema !== 'Person' ? bodyValues(actor, dossier) : {}),
  });
}

/** Who the actor belongs to: a membership where FollowTheMoney allows one, else a link of no named sort. */
export function affiliationEntity({ id, kind, affiliationId }: Actor, { names }: Dossier): Entity {
  const other = names.survivor(affiliationId ?? '');
  const isMember = isLegalEntity(schemaOf(kind)) && isOrganization(schemaOf(names.kindOf(other)));
  const ends: Values = isMember
    ? { member: [entityId(id)], organization: [entityId(other)] }
    : { subject: [entityId(id)], object: [entityId(other)] };
  const schema = isMember ? 'Membership' : 'UnknownLink';
  return entity(schema, `${id}:affiliation`, { ...ends, role: ['Affiliation'], recordId: [id] });
}

const SCHEMA_OF: Readonly<Record<ActorKind, string>> = {
  country: 'LegalEntity',
  document: 'Document',
  event: 'Event',
  'government-body': 'PublicBody',
  group: 'LegalEntity',
  'news-outlet': 'Organization',
  organisation: 'Organization',
  other: 'LegalEntity',
  person: 'Person',
  place: 'Address',
  'state-news-agency': 'Organization',
  'unnamed-source': 'LegalEntity',
};

function bodyValues({ id, kind }: Actor, { outletOf }: Dossier): Values {
  const outlet = outletOf(id);
  return {
    classification: [actorKinds.has(kind) ? actorKinds.entry(kind).label : kind],
    country: [outlet?.country?.toLowerCase() ?? null],
    website: outlet?.domains.map((domain) => `https://${encodeURIComponent(domain)}/`) ?? [],
  };
}

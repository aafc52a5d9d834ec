/** Ties between actors: as the schema that means them where the ends allow it, else as a link of no named sort. */
import { type Relation, relationTypes } from '@onrecord/schema';
import { knownOutlet } from '../cited-article.ts';
import { oneLine } from '../one-line.ts';
import { isLegalEntity, isOrganization, schemaOf } from './actor-entity.ts';
import type { Dossier } from './dossier.ts';
import { type Entity, entity, entityId, intervalOf, madeWords } from './entity.ts';

/** The tie. What is alleged, denied or planned says so in its role, which is what tools show on the line. */
export function relationEntity(relation: Relation, { names, articlesOf }: Dossier): Entity {
  const { id, status, when, evidence, made } = relation;
  const [from, to] = [names.survivor(relation.from), names.survivor(relation.to)];
  const { schema, source, target, role } = linkOf(relation, names);
  const articles = articlesOf(evidence);
  return entity(schema, id, {
    [source]: [entityId(from)],
    [target]: [entityId(to)],
    [role]: [status === 'asserted' ? wordsOf(relation) : `${wordsOf(relation)} (${status})`],
    ...(role === 'role' ? { status: [status] } : {}),
    description: evidence.map(({ exact }) => oneLine(exact)),
    summary: [madeWords(made)],
    publisher: articles.map(({ outlet }) => knownOutlet(outlet)),
    sourceUrl: articles.map(({ address }) => address),
    recordId: [id],
    ...intervalOf(when),
  });
}

/** A schema for a tie, with the names of its ends and of the property that says in which way. */
interface Link {
  schema: string;
  source: string;
  target: string;
  role: string;
}

const UNKNOWN_LINK: Link = { schema: 'UnknownLink', source: 'subject', target: 'object', role: 'role' };

const LINK_OF: { readonly [relation: string]: Link & { allows(from: string, to: string): boolean } } = {
  leads: {
    schema: 'Directorship',
    source: 'director',
    target: 'organization',
    role: 'role',
    allows: (from, to) => isLegalEntity(from) && isOrganization(to),
  },
  'member-of': {
    schema: 'Membership',
    source: 'member',
    target: 'organization',
    role: 'role',
    allows: (from, to) => isLegalEntity(from) && isOrganization(to),
  },
  'related-to': {
    schema: 'Family',
    source: 'person',
    target: 'relative',
    role: 'relationship',
    allows: (from, to) => from === 'Person' && to === 'Person',
  },
  'spokesperson-of': {
    schema: 'Representation',
    source: 'agent',
    target: 'client',
    role: 'role',
    allows: (from, to) => isLegalEntity(from) && isLegalEntity(to),
  },
};

/** What is alleged, denied or planned is no tie of a named sort: programs count those by their schema alone. */
function linkOf({ relation, status, from, to }: Relation, names: Dossier['names']): Link {
  const link = LINK_OF[relation];
  const [fromSchema, toSchema] = [schemaOf(names.kindOf(from)), schemaOf(names.kindOf(to))];
  return status === 'asserted' && link?.allows(fromSchema, toSchema) ? link : UNKNOWN_LINK;
}

function wordsOf({ relation, otherText }: Relation): string {
  if (otherText) return oneLine(otherText);
  return relationTypes.has(relation) ? relationTypes.entry(relation).label : relation;
}

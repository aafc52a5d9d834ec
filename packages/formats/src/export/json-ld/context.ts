/** The terms of the document, each with its meaning. A term that is not here is lost to a reader: a test looks for such. */
import { VOCABULARY } from '../iri.ts';

/** Terms of schema.org with plain values. */
const PLAIN = [
  'abstract',
  'alternateName',
  'contentSize',
  'creditText',
  'dateCreated',
  'datePublished',
  'encodingFormat',
  'headline',
  'identifier',
  'inLanguage',
  'jobTitle',
  'name',
  'sha256',
  'softwareVersion',
  'text',
] as const;

/** Terms of schema.org whose values are nodes or addresses. */
const LINKS = [
  'additionalType',
  'affiliation',
  'appearance',
  'author',
  'creator',
  'encoding',
  'exampleOfWork',
  'firstAppearance',
  'hasPart',
  'isPartOf',
  'memberOf',
  'provider',
  'publisher',
  'sameAs',
  'spokenByCharacter',
  'url',
  'workExample',
] as const;

/** Types of schema.org. */
const TYPES = [
  'Claim',
  'Collection',
  'Country',
  'CreativeWork',
  'Event',
  'GovernmentOrganization',
  'MediaObject',
  'NewsArticle',
  'NewsMediaOrganization',
  'Organization',
  'Person',
  'Place',
  'Quotation',
  'SoftwareApplication',
  'Thing',
] as const;

/** Terms of PROV-O whose values are nodes. */
const PROVENANCE = [
  'agent',
  'hadRole',
  'qualifiedAttribution',
  'specializationOf',
  'wasAssociatedWith',
  'wasAttributedTo',
  'wasDerivedFrom',
  'wasGeneratedBy',
  'wasQuotedFrom',
  'wasRevisionOf',
] as const;

/** Terms of ours whose values are nodes. */
const OWN_LINKS = ['addressee', 'claim', 'kind', 'modality', 'nestedIn', 'report', 'stance', 'text'] as const;

const link = { '@type': '@id' };

/** `citation` may be words or a work, so its values say which. */
export const CONTEXT = {
  '@version': 1.1,
  schema: 'http://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  onrecord: `${VOCABULARY}#`,
  ...entries([...PLAIN, ...TYPES, 'citation'], (term) => `schema:${term}`),
  ...entries(LINKS, (term) => ({ '@id': `schema:${term}`, ...link })),
  ...entries(PROVENANCE, (term) => ({ '@id': `prov:${term}`, ...link }), 'prov:'),
  ...entries(OWN_LINKS, (term) => ({ '@id': `onrecord:${term}`, ...link }), 'onrecord:'),
};

function entries<T>(terms: readonly string[], meaning: (term: string) => T, prefix = ''): Record<string, T> {
  return Object.fromEntries(terms.map((term) => [`${prefix}${term}`, meaning(term)]));
}

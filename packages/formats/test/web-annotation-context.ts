/**
 * The terms of the Web Annotation Vocabulary that the exporter uses, as the standard defines them. The standard's own
 * document is at the address; tests read nothing from the network.
 */

/** The address of the standard's context. */
export const ANNOTATION_CONTEXT_URL = 'http://www.w3.org/ns/anno.jsonld';

const node = (id: string) => ({ '@id': id, '@type': '@id' });
const word = (id: string) => ({ '@id': id, '@type': '@vocab' });

/** A context for these terms and no others: safe mode refuses a term that is not here. */
export const ANNOTATION_CONTEXT = {
  '@context': {
    as: 'http://www.w3.org/ns/activitystreams#',
    dcterms: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    oa: 'http://www.w3.org/ns/oa#',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    id: '@id',
    type: '@type',
    Annotation: 'oa:Annotation',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    Person: 'foaf:Person',
    Software: 'as:Application',
    SpecificResource: 'oa:SpecificResource',
    TextPositionSelector: 'oa:TextPositionSelector',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextualBody: 'oa:TextualBody',
    TimeState: 'oa:TimeState',
    classifying: 'oa:classifying',
    describing: 'oa:describing',
    identifying: 'oa:identifying',
    linking: 'oa:linking',
    tagging: 'oa:tagging',
    body: node('oa:hasBody'),
    cached: node('oa:cachedSource'),
    creator: node('dcterms:creator'),
    end: 'oa:end',
    exact: 'oa:exact',
    first: node('as:first'),
    items: { ...node('as:items'), '@container': '@list' },
    label: 'rdfs:label',
    last: node('as:last'),
    motivation: word('oa:motivatedBy'),
    name: 'foaf:name',
    partOf: node('as:partOf'),
    prefix: 'oa:prefix',
    purpose: word('oa:hasPurpose'),
    selector: node('oa:hasSelector'),
    source: node('oa:hasSource'),
    sourceDate: 'oa:sourceDate',
    start: 'oa:start',
    startIndex: 'as:startIndex',
    state: node('oa:hasState'),
    suffix: 'oa:suffix',
    target: node('oa:hasTarget'),
    value: 'rdf:value',
  },
};

/** Requests of every sort that a GraphQL server is sent, right and wrong, for tests that hold the ways to answer side by side. */
import { post } from './test-server.ts';

/** Ids of records that the server under test holds. */
export interface KnownIds {
  storyId: string;
  articleId: string;
  actorId: string;
  outletId: string;
  attributionId: string;
}

/** A request and what it shows. */
export interface CorpusRequest {
  name: string;
  init: RequestInit;
}

/** The requests, by what they show. */
export function requestCorpus(ids: KnownIds): CorpusRequest[] {
  const parts = [
    rightOnes(ids),
    wrongVariables(ids),
    wrongDocuments(ids),
    wrongBodies(),
    headers(),
    costly(ids),
  ];
  return parts.flatMap((part) => Object.entries(part).map(([name, init]) => ({ name, init })));
}

const ask = (query: unknown, variables?: unknown, more: object = {}) => post({ query, variables, ...more });

/** graphql-jit would put what stands behind its mark for dates into its code. */
const RUN_BY_COMPILER = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74dglobalThis.wasRunByCompiler=true';

const PAGE = `query Page($first: Int, $after: String, $sort: AttributionSort = NEWEST, $filter: AttributionFilter) {
  attributions(first: $first, after: $after, sort: $sort, filter: $filter) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  edges { cursor node { id kind stance because source { start end exact page } content { exact } speaker { id name label affiliation { name } }
  coSpeakers { id } chain { role actor { id name } span { exact } } made { by stage confidence } article { id title published { earliest precision how } }
  outlet { id name kind articleCount } nestedIn { id } excerpt { start text } } } } }`;

function rightOnes({ storyId, articleId, actorId, outletId, attributionId }: KnownIds) {
  const nodes = [storyId, articleId, actorId, outletId, attributionId, 'article:none', 'nothing'];
  return {
    'a page with its nested records': ask(PAGE, { first: 3 }),
    'a page by its default size': ask(PAGE),
    'a page of a filter with lists of choices': ask(PAGE, {
      filter: { storyId, kind: ['DIRECT', 'MIXED'], stances: null, outletIds: [outletId] },
    }),
    'one choice where a list is expected': ask(PAGE, { filter: { kind: 'DIRECT' } }),
    'null where a default stands': ask(PAGE, { first: 2, sort: null, filter: null, after: null }),
    'a literal of every kind': ask(
      `{ attributions(first: 2, sort: LONGEST, filter: { kind: [DIRECT], resolved: true }) { edges { node { id } } } }`,
    ),
    'nothing under an id': ask('query ($id: ID!) { article(id: $id) { id } actor(id: $id) { id } }', {
      id: 'article:none',
    }),
    'a number as an id': ask('query ($id: ID!) { article(id: $id) { id } }', { id: 7 }),
    'nodes of many types': ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Story { title counts { articles } } ... on Article { title headline { exact } }
       ... on Actor { name aliases { text } } ... on Outlet { name } ... on Attribution { kind speaker { name } } } }`,
      { ids: nodes },
    ),
    'one node': ask('query ($id: ID!) { node(id: $id) { __typename id ... on Actor { name } } }', {
      id: actorId,
    }),
    'a search with its union': ask(
      `query ($q: String!) { search(query: $q, first: 5) { totalCount edges { node { score snippet matches { start end } result { __typename
       ... on Article { id title } ... on Attribution { id content { exact } } ... on Actor { id name } } } } } }`,
      { q: 'harbour' },
    ),
    'fragments in fragments, and a field twice': ask(
      `query ($id: ID!) { story(id: $id) { ...A title ... { title counts { articles } } } story(id: $id) { counts { outlets } } }
       fragment A on Story { id ...B } fragment B on Story { counts { voices } articles(first: 2) { edges { node { id } } } }`,
      { id: storyId },
    ),
    'aliases of one field with other arguments': ask(
      'query ($id: ID!) { a: actor(id: $id) { n: name m: name } b: actor(id: "actor:none") { name } c: actors(first: 1) { totalCount } }',
      { id: actorId },
    ),
    'fields left out and in by directives': ask(
      'query ($yes: Boolean!, $no: Boolean!) { stories { totalCount @include(if: $yes) edges @skip(if: $yes) { cursor } pageInfo @include(if: $no) { endCursor } } }',
      { yes: true, no: false },
    ),
    'the last of a list': ask(
      '{ actors(last: 2) { edges { cursor node { id name } } pageInfo { hasPreviousPage } } }',
    ),
    'an operation by its name': ask('query A { stories { totalCount } }', undefined, { operationName: 'A' }),
    'one of two operations': ask(
      'query A { stories { totalCount } } query B { __typename }',
      {},
      { operationName: 'A' },
    ),
    'extensions that say nothing': ask('{ stories { totalCount } }', {}, { extensions: { a: { b: [1] } } }),
    'names that mean something to JavaScript': ask(
      '{ __proto__: stories { constructor: totalCount } toString: stories { valueOf: totalCount toJSON: totalCount } }',
    ),
    'strings that mean something to a compiler': ask(
      `{ a: node(id: "${RUN_BY_COMPILER}") { id } b: node(id: "\` + 1 \\u2028 $ {1} \\\\ ' \\"") { id } }`,
    ),
    introspection: ask('{ __schema { queryType { name } } __type(name: "Story") { fields { name } } }'),
    'who asks': ask('{ viewer { name scopes } }'),
    'everything of an article': ask(
      `query ($id: ID!) { article(id: $id) { id title lang text wordCount attributionCount speakerCount story { id title } standfirst { exact } headline { exact }
       publisher { how outlet { id name } basis { exact } } credits { role name span { exact } } blocks { start end role } original { sha256 size } previous { id } next { id }
       attributions(first: 5) { totalCount edges { node { id } } } mentions(first: 5) { edges { node { id } } } sharedPassages { id kind places { article { id } span { exact } } } } }`,
      { id: articleId },
    ),
    facets: ask(
      'query ($id: ID) { attributionFacets(filter: { storyId: $id }) { total kinds { kind count } speakers { count actor { name } } outlets { count outlet { name } } } }',
      { id: storyId },
    ),
  };
}

function wrongVariables({ storyId }: KnownIds) {
  return {
    'a required variable that is missing': ask('query ($id: ID!) { story(id: $id) { id } }'),
    'null for a required variable': ask('query ($id: ID!) { story(id: $id) { id } }', { id: null }),
    'an object as an id': ask('query ($id: ID!) { story(id: $id) { id } }', { id: {} }),
    'a word as a number': ask(PAGE, { first: 'three' }),
    'half a number': ask(PAGE, { first: 1.5 }),
    'a number beyond 32 bits': ask(PAGE, { first: 2 ** 40 }),
    'a choice that is none': ask(PAGE, { sort: 'BEST' }),
    'the inner value of a choice': ask(PAGE, { sort: 'newest' }),
    'a filter that is a list': ask(PAGE, { filter: [] }),
    'a filter that is a word': ask(PAGE, { filter: 'x' }),
    'a filter with an unknown field': ask(PAGE, { filter: { storyid: storyId } }),
    'null inside of a list': ask(PAGE, { filter: { kind: [null] } }),
    'a variable that nobody asked for': ask('{ stories { totalCount } }', { unknown: 1 }),
    'variables that are a list': ask('{ stories { totalCount } }', [1]),
    'variables that are a word': ask('{ stories { totalCount } }', 'x'),
    'variables with names of prototypes': ask(
      'query ($constructor: ID) { node(id: "x") { id } story(id: $constructor) { id } }',
    ),
    'a page of none': ask(PAGE, { first: 0 }),
    'a page of too many': ask(PAGE, { first: 101 }),
    'both ends of a list': ask('query ($n: Int) { actors(first: $n, last: $n) { totalCount } }', { n: 1 }),
    'a forged cursor': ask(PAGE, { after: 'bm90IGEgY3Vyc29y' }),
    'a cursor with a NUL': ask(PAGE, { after: '\u0000' }),
    'half a character': ask('query ($q: String!) { search(query: $q) { totalCount } }', { q: '\ud800' }),
    'one wrong field beside a right one': ask(
      'query ($n: Int) { stories { totalCount } articles(first: $n) { totalCount } }',
      { n: 500 },
    ),
    'a wrong field inside of a list': ask(
      '{ stories { edges { node { id articles(first: 200) { totalCount } } } } }',
    ),
    'an error where null is not possible': ask('{ entityMap(storyId: "story:none") { nodes { x } } }'),
  };
}

function wrongDocuments({ storyId }: KnownIds) {
  return {
    'a field that is not there': ask('{ storys { id } }'),
    'an argument that is not there': ask(`{ story(id: "${storyId}", x: 1) { id } }`),
    'a document that ends too early': ask('{ stories { '),
    'an empty document': ask(''),
    'a document of blanks': ask('  \n '),
    'a fragment alone': ask('fragment A on Story { id }'),
    'a fragment in a circle': ask('{ stories { edges { node { ...A } } } } fragment A on Story { id ...A }'),
    'two operations without a name': ask('query A { __typename } query B { __typename }'),
    'an operation that is not there': ask('query A { __typename }', {}, { operationName: 'B' }),
    'an empty name': ask('query A { __typename }', {}, { operationName: '' }),
    'a mutation that does nothing': ask(
      'mutation { importArticles(input: { articles: [] }) { __typename ... on ImportInputError { code } } }',
    ),
    'a subscription without an event stream': ask(
      'subscription { importProgress(jobId: "import-job:none") { id } }',
    ),
    'fields that cannot be merged': ask('{ stories { totalCount } stories: actors { totalCount } }'),
    'no document': ask(undefined),
    'a hash that nobody knows': post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'none' } } }),
    'a hash of another form': post({ extensions: { persistedQuery: { version: 2, sha256Hash: 'none' } } }),
    'an unknown directive': ask('{ stories @defer { totalCount } }'),
  };
}

function wrongBodies() {
  const body = (text: string, headers: Record<string, string> = {}): RequestInit => ({
    ...post({}, headers),
    body: text,
  });
  return {
    'no JSON': body('{"query":'),
    nothing: body(''),
    null: body('null'),
    'a list': body('[{"query":"{ __typename }"}]'),
    'a word': body('"{ __typename }"'),
    'a number': body('1'),
    'a mark at the beginning': body('\ufeff{"query":"{ __typename }"}'),
    'a document that is a number': ask(1),
    'a document that is a list': ask(['{ __typename }']),
    'a name that is a number': ask('{ __typename }', {}, { operationName: 1 }),
    'extensions that are a word': ask('{ __typename }', {}, { extensions: 'x' }),
    'a parameter that is not there': ask('{ __typename }', {}, { queries: [] }),
    'a parameter named like a prototype': body('{"query":"{ __typename }","__proto__":{"x":1}}'),
    'the same parameter twice': body('{"query":"{ no }","query":"{ __typename }"}'),
  };
}

function headers() {
  const accepting = (accept: string) => post({ query: '{ stories { totalCount } }' }, { accept });
  const typed = (type: string) => post({ query: '{ stories { totalCount } }' }, { 'content-type': type });
  return {
    'any answer': accepting('*/*'),
    'an answer of the new type': accepting('application/graphql-response+json'),
    'an answer of the new type with its charset': accepting(
      'application/graphql-response+json; charset=utf-8',
    ),
    'an answer with its charset': accepting('application/json; charset=utf-8'),
    'the new type before the old': accepting('application/graphql-response+json, application/json'),
    'the new type before the old, weighed': accepting(
      'application/graphql-response+json,application/json;q=0.9',
    ),
    'what urql accepts': accepting(
      'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
    ),
    events: accepting('text/event-stream'),
    'pictures alone': accepting('image/png'),
    'JSON with a charset': typed('application/json; charset=utf-8'),
    'JSON in capitals': typed('Application/JSON'),
    'JSON of GraphQL': typed('application/graphql+json'),
    'a bare document': { ...typed('application/graphql'), body: '{ stories { totalCount } }' },
    'a form': typed('application/x-www-form-urlencoded'),
    'another type': typed('application/xml'),
    packed: post({ query: '{ __typename }' }, { 'content-encoding': 'gzip' }),
    GET: { method: 'GET', headers: { 'x-graphql-yoga-csrf': '1' } },
    PUT: { ...post({ query: '{ __typename }' }), method: 'PUT' },
  };
}

function costly({ storyId }: KnownIds) {
  const deep = (times: number) =>
    `{ actors(first: 1) { edges { node { ${'affiliation { '.repeat(times)} id ${'} '.repeat(times)} } } } }`;
  const doubled = Array.from(
    { length: 12 },
    (_, at) =>
      `fragment F${at} on Actor { a: affiliation { ...F${at + 1} } b: affiliation { ...F${at + 1} } }`,
  ).join(' ');
  return {
    'a document as deep as it may be': ask(deep(11)),
    'a document that is too deep': ask(deep(12)),
    'a page whose size decides': ask(
      'query ($n: Int) { articles(first: $n) { edges { node { mentions(first: 100) { edges { node { id form span { exact } } } } } } } }',
      { n: 5 },
    ),
    'the same page in a size that costs too much': ask(
      'query ($n: Int) { articles(first: $n) { edges { node { mentions(first: 100) { edges { node { id form span { exact } } } } } } } }',
      { n: 100 },
    ),
    'too many fields': ask(`{ node(id: "${storyId}") { ${'id '.repeat(301)} } }`),
    'too many words': ask(`{ ${'__typename '.repeat(2_001)} }`),
    'too many aliases': ask(`{ ${Array.from({ length: 31 }, (_, at) => `a${at}: __typename`).join(' ')} }`),
    'fragments that double each other': ask(
      `{ actors(first: 1) { edges { node { ...F0 } } } } ${doubled} fragment F12 on Actor { id }`,
    ),
    'more than 256 KiB': ask('{ __typename }', { filler: 'x'.repeat(300_000) }),
  };
}

/** Documents that are cheap to send and dear to read, to check or to answer. */
import { type Attack, type Family, graphqlPost } from '../attack.ts';

/** Floods of everything that a document can hold. */
export const documentAttacks: Family = () => [
  ...refused('nesting floods', NESTING),
  ...refused('alias floods', aliases()),
  ...refused('directive floods', directives()),
  ...refused('token floods', tokenFloods()),
  ...refused('fragment cycles', CYCLES),
  ...either('fragment explosions', explosions()),
  ...refused('huge lists', HUGE_LISTS),
  ...either('odd documents', oddDocuments()),
];

/** Documents by what is special about them. */
type Documents = Readonly<Record<string, string>>;

function refused(kind: string, documents: Documents): Attack[] {
  return either(kind, documents).map((attack) => ({ ...attack, must: 'refuse' }));
}

function either(kind: string, documents: Documents): Attack[] {
  return Object.entries(documents).map(([what, query]) => ({ kind, what, shot: graphqlPost({ query }) }));
}

/** The same text again and again, each time with its number in place of `#`. */
function repeat(text: string, count: number, between = ' '): string {
  return Array.from({ length: count }, (_, index) => text.replaceAll('#', String(index))).join(between);
}

function nested(open: string, close: string, depth: number, core: string): string {
  return `${open.repeat(depth)}${core}${close.repeat(depth)}`;
}

const NESTING: Documents = {
  'records in each other, 20 deep': `{ stories { edges { node { ${nested('articles { edges { node { story { ', '} } } }', 5, 'id')} } } } }`,
  'one field in itself, 150 deep': `{ actors { edges { node { ${nested('affiliation { ', '} ', 150, 'id')} } } } }`,
  'one field in itself, 5,000 deep': `{ actors { edges { node { ${nested('affiliation { ', '} ', 5_000, 'id')} } } } }`,
  'inline fragments, 600 deep': `{ ${nested('... { ', '} ', 600, 'actors { edges { node { affiliation { affiliation { affiliation { affiliation { affiliation { affiliation { affiliation { affiliation { affiliation { affiliation { affiliation { affiliation { affiliation { id } } } } } } } } } } } } } } } }')} }`,
  'brackets only': '{'.repeat(100_000),
  'lists as a value, 20,000 deep': `{ search(query: ${'['.repeat(20_000)}) { totalCount } }`,
  'objects as a value, 5,000 deep': `{ actors(filter: ${'{text:'.repeat(5_000)}) { totalCount } }`,
  'types of a variable, 1,500 deep': `query ($a: ${'['.repeat(1_500)}Int${']'.repeat(1_500)}) { __typename }`,
};

function aliases(): Documents {
  return {
    '31 of one list': `{ ${repeat('a#: stories { totalCount }', 31)} }`,
    '600 of a name': `{ ${repeat('a#: __typename', 600)} }`,
    '40 in a fragment that is used twice': `{ ...A ...A } fragment A on Query { ${repeat('a#: __typename', 40)} }`,
    '31 searches': `{ ${repeat('a#: search(query: "water #") { totalCount }', 31)} }`,
    '40 of the whole schema': `{ ${repeat('a#: __schema { types { name } }', 40)} }`,
  };
}

function directives(): Documents {
  return {
    '31 on one field': `{ __typename ${repeat('@include(if: true)', 31)} }`,
    '400 unknown': `{ __typename ${repeat('@a#', 400)} }`,
    '400 without an argument': `{ __typename ${repeat('@skip', 400)} }`,
    '60 on an operation': `query ${repeat('@a#', 60)} { __typename }`,
    '60 on fragments': `{ ${repeat('... @include(if: true) { __typename }', 60)} }`,
  };
}

function tokenFloods(): Documents {
  return {
    '2,001 fields': `{ ${repeat('id', 2_001)} }`,
    '100,000 fields': `{ ${repeat('a', 100_000)} }`,
    '3,000 variables': `query (${repeat('$a#: Int', 3_000)}) { __typename }`,
    '3,000 arguments': `{ search(${repeat('a#: 1', 3_000)}) { totalCount } }`,
    '3,000 fragments': `{ __typename } ${repeat('fragment A# on Query { __typename }', 3_000)}`,
    '3,000 operations': repeat('query A# { __typename }', 3_000),
    '5,000 values': `{ nodes(ids: [${repeat('"a#"', 5_000)}]) { id } }`,
  };
}

const CYCLES: Documents = {
  'a fragment in itself': '{ ...A } fragment A on Query { ...A }',
  'a fragment in its own field':
    '{ actors { edges { node { ...A } } } } fragment A on Actor { affiliation { ...A } }',
  'two fragments in each other': '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  'a ring of 100': `{ ...A0 } ${Array.from({ length: 100 }, (_, index) => `fragment A${index} on Query { ...A${(index + 1) % 100} }`).join(' ')}`,
  'every one in every other': `{ ...A0 } ${repeat(`fragment A# on Query { ${repeat('...A#', 20).replaceAll('#', '')} }`, 1)} ${Array.from({ length: 20 }, (_, index) => `fragment A${index} on Query { ${Array.from({ length: 20 }, (_, other) => `...A${other}`).join(' ')} }`).join(' ')}`,
  'a cycle that nothing uses': '{ __typename } fragment A on Query { ...A }',
};

/** Each fragment uses the next one twice: thirty lines stand for a thousand million fields. */
function explosions(): Documents {
  const chain = (levels: number, use: (next: string) => string, type: string, core: string) =>
    `${Array.from({ length: levels }, (_, index) => `fragment F${index} on ${type} { ${use(`F${index + 1}`)} }`).join(' ')} fragment F${levels} on ${type} { ${core} }`;
  return {
    'twice, 12 levels': `{ ...F0 } ${chain(12, (next) => `...${next} ...${next}`, 'Query', '__typename')}`,
    'twice, 100 levels': `{ ...F0 } ${chain(100, (next) => `...${next} ...${next}`, 'Query', '__typename')}`,
    'ten times, 50 levels': `{ ...F0 } ${chain(50, (next) => repeat(`...${next}`, 10), 'Query', 'stories { totalCount }')}`,
    'through fields, 60 levels': `{ actors { edges { node { ...F0 } } } } ${chain(60, (next) => `affiliation { ...${next} } affiliation { ...${next} }`, 'Actor', 'id')}`,
    'through inline fragments, 60 levels': `{ ...F0 } ${chain(60, (next) => `... { ...${next} } ... on Query { ...${next} }`, 'Query', '__typename')}`,
    'through other names, 14 levels': `{ actors { edges { node { ...F0 } } } } ${chain(14, (next) => `a: affiliation { ...${next} } b: affiliation { ...${next} }`, 'Actor', 'id')}`,
    'lists in lists': `{ stories(first: 100) { edges { node { ...F0 } } } } ${chain(5, (next) => `articles(first: 100) { edges { node { story { ...${next} } } } }`, 'Story', 'id')}`,
    'fields that must be compared with each other': `{ stories { ${repeat('edges { node { id } }', 230)} } }`,
    'fragments that must be compared with each other': `{ ${repeat('...A#', 120)} } ${repeat('fragment A# on Query { stories { edges { node { title } } } }', 120)}`,
    'arguments that must be compared with each other': `{ ${repeat('search(query: "a", first: 1) { totalCount }', 130)} }`,
  };
}

const HUGE_LISTS: Documents = {
  'first: 101': '{ stories(first: 101) { totalCount } }',
  'first: 2147483647': '{ attributions(first: 2147483647) { edges { node { id } } } }',
  'first: a number beyond numbers': `{ attributions(first: ${'9'.repeat(1_000)}) { totalCount } }`,
  'first: -1': '{ attributions(first: -1) { totalCount } }',
  'last: 101': '{ actors(last: 101) { totalCount } }',
  'first and last': '{ actors(first: 100, last: 100) { totalCount } }',
  'neighbours(first: 1000)': '{ actors { edges { node { neighbours(first: 1000) { weight } } } } }',
  '100 of 100 of 100':
    '{ stories(first: 100) { edges { node { articles(first: 100) { edges { node { attributions(first: 100) { edges { node { id } } } } } } } } } }',
  '101 ids': `{ nodes(ids: [${repeat('"actor:#"', 101, ', ')}]) { id } }`,
  '600 ids': `{ nodes(ids: [${repeat('"a"', 600, ', ')}]) { id } }`,
};

function oddDocuments(): Documents {
  return {
    nothing: '',
    'blanks only': ' \t\n,,,',
    'a NUL': '{ __typename \u0000 }',
    'a NUL in a string': '{ search(query: "\u0000") { totalCount } }',
    'half a character': '{ search(query: "\\ud800") { totalCount } }',
    'half a character as it is': '{ search(query: "\ud800") { totalCount } }',
    'a character beyond Unicode': '{ search(query: "\\u{110000}") { totalCount } }',
    'a byte order mark': '\ufeff{ __typename }',
    'a string without an end': `{ search(query: "${'a'.repeat(50_000)}`,
    'a block without an end': `{ search(query: """${'\n  a'.repeat(20_000)}`,
    'a block of blanks': `{ search(query: """${' \n'.repeat(50_000)}""") { totalCount } }`,
    'a comment of 200,000 characters': `#${'a'.repeat(200_000)}\n{ __typename }`,
    '100,000 comments': `${'#\n'.repeat(100_000)}{ __typename }`,
    '200,000 commas': `{ __typename ${','.repeat(200_000)} }`,
    'a name of 100,000 letters': `{ ${'a'.repeat(100_000)} }`,
    'a number of 100,000 digits': `{ stories(first: ${'1'.repeat(100_000)}) { totalCount } }`,
    'a number of 200,000 places': `{ stories(first: 1.${'1'.repeat(200_000)}) { totalCount } }`,
    'names that objects have of themselves': '{ __proto__ constructor toString hasOwnProperty }',
    'aliases that objects have of themselves':
      '{ __proto__: __typename constructor: __typename toString: __typename hasOwnProperty: __typename then: __typename }',
    'variables that objects have of themselves':
      'query ($__proto__: Int, $constructor: Int) { stories(first: $__proto__, last: $constructor) { totalCount } }',
    'a fragment that objects have of themselves':
      '{ ...__proto__ ...toString } fragment __proto__ on Query { __typename } fragment toString on Query { __typename }',
    'a field that almost exists': '{ storys { totalCounts } }',
    'a type that almost exists': '{ ... on Querry { __typename } }',
    'an argument that almost exists': '{ stories(firts: 1) { totalCount } }',
    'two operations without a choice': 'query A { __typename } query B { __typename }',
    'a definition of a type': 'type Query { a: Int } { __typename }',
    'an extension of the schema': 'extend schema { query: Story }',
    'a part of the answer later': '{ ... @defer { stories { totalCount } } }',
    'a list in a stream': '{ stories { edges @stream(initialCount: 0) { cursor } } }',
    'a subscription where a query belongs': 'subscription { importProgress(jobId: "x") { id } }',
    'a mutation of nothing': 'mutation { importArticles(input: {}) { __typename } }',
    '29 mutations': `mutation { ${repeat('a#: importArticles(input: { storyTitle: "#" }) { __typename }', 29)} }`,
    'skipped by a variable that is none': 'query ($a: Boolean!) { stories @skip(if: $a) { totalCount } }',
  };
}

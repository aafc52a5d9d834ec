/** JSON that is cheap to send and dear to read, is none, or says the same thing twice; and variables of shapes that nobody asked for. */
import { graphqlPost, jsonPost, type Request } from '../attack.ts';
import { ODD_NUMBERS, PROTOTYPE_KEYS } from '../odd-values.ts';
import { deep } from '../values.ts';

const QUERY = '{ stories { totalCount } }';

/** Bodies by what is special about them. */
export function jsonBombs(): Record<string, Request> {
  const bodies: Record<string, string> = {
    nothing: '',
    'a word': 'water',
    null: 'null',
    'a number': '1e400',
    'an empty list': '[]',
    'an empty object': '{}',
    'a text': '"{ __typename }"',
    'lists, 100,000 deep': deep('[', ']', 100_000),
    'objects, 40,000 deep': deep('{"a":', '}', 40_000),
    'lists without an end': '['.repeat(200_000),
    'variables 60,000 deep': `{"query":"${QUERY}","variables":{"a":${deep('[', ']', 60_000)}}}`,
    'extensions 60,000 deep': `{"query":"${QUERY}","extensions":{"a":${deep('[', ']', 60_000)}}}`,
    '20,000 variables': `{"query":"${QUERY}","variables":{${Array.from({ length: 20_000 }, (_, index) => `"a${index}":1`).join(',')}}}`,
    'one key 20,000 times': `{${'"query":"{ a }",'.repeat(10_000)}"query":"${QUERY}"}`,
    'a text that is cut off': `{"query":"${QUERY}`,
    'a comment': `{"query":"${QUERY}"} // more`,
    'two values': `{"query":"${QUERY}"}{"query":"${QUERY}"}`,
    'single quotes': `{'query':'${QUERY}'}`,
    'a NUL behind': `{"query":"${QUERY}"}\u0000`,
    'escapes for every letter': `{"query":"${[...QUERY].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"}`,
    'a bad escape': '{"query":"\\u12"}',
    'half a character': '{"query":"\\ud800"}',
    'a query that is no text': '{"query":{"toString":"x"}}',
    'a query that is a list': `{"query":["${QUERY}"]}`,
    'a query that is null': '{"query":null}',
    'an operation name that is a list': `{"query":"${QUERY}","operationName":["a"]}`,
    'an operation name of 100,000 letters': `{"query":"${QUERY}","operationName":"${'a'.repeat(100_000)}"}`,
    'extensions that are a list': `{"query":"${QUERY}","extensions":[1]}`,
    'extensions that are a text': `{"query":"${QUERY}","extensions":"x"}`,
    'an unknown field': `{"query":"${QUERY}","more":1}`,
    ...Object.fromEntries(
      PROTOTYPE_KEYS.map((key) => [`the key ${key}`, `{"query":"${QUERY}","${key}":{"query":"{ a }"}}`]),
    ),
    ...Object.fromEntries(
      PROTOTYPE_KEYS.map((key) => [
        `the variable ${key}`,
        `{"query":"${QUERY}","variables":{"${key}":{"a":1}}}`,
      ]),
    ),
    ...Object.fromEntries(
      ODD_NUMBERS.map((one) => [
        `the number ${one.slice(0, 20)}`,
        `{"query":"query ($a: Int) { stories(first: $a) { totalCount } }","variables":{"a":${one}}}`,
      ]),
    ),
  };
  const bytes = {
    'bytes that are no text': Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
    'UTF-16': Buffer.from(`{"query":"${QUERY}"}`, 'utf16le'),
  };
  return Object.fromEntries(
    Object.entries({ ...bodies, ...bytes }).map(([what, body]) => [what, jsonPost(body)]),
  );
}

/** Variables by what they are. */
export function wrongVariables(): Record<string, Request> {
  const query =
    'query ($first: Int, $filter: AttributionFilter) { attributions(first: $first, filter: $filter) { totalCount } }';
  const all: unknown[] = [
    'x',
    5,
    true,
    [],
    [1],
    [[]],
    { first: '5' },
    { first: [5] },
    { first: {} },
    { first: true },
    { first: 5.5 },
    { filter: [] },
    { filter: 'x' },
    { filter: { kind: 'DIRECT' } },
    { filter: { kind: ['x'] } },
    { filter: { speakerId: Array(5_000).fill('actor:x') } },
    { filter: { storyId: { a: 1 } } },
    { filter: { unknown: 1 } },
    { unknown: 1 },
  ];
  return Object.fromEntries(
    all.map((variables) => [JSON.stringify(variables).slice(0, 60), graphqlPost({ query, variables })]),
  );
}

/** Values that programs stumble over, by the type of the input that they are given to. */
import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { Knowledge } from './learn.ts';
import type { Random } from './random.ts';

/** The syntax of the full-text engine, of SQL and of what else a word might be pasted into. None of it may act. */
export const QUERY_SYNTAX: readonly string[] = [
  '"',
  '""',
  '"water',
  'water"',
  '*',
  'wat*',
  '^water',
  'NEAR(water dam, 2)',
  'NEAR(',
  'headline:water',
  'content : water',
  '{headline body} : water',
  'rowid:1',
  '- water',
  'water AND',
  'AND',
  'AND OR NOT',
  'water NOT',
  'NOT water',
  '(water',
  'water)',
  '(((((((((',
  '+',
  'water + dam',
  '-',
  ':',
  '\\',
  "'",
  "''",
  "' OR 1=1 --",
  "'; DROP TABLE token; --",
  '%',
  '_',
  '%%%%%%%%%%%%%%%%%%%%_',
  '?',
  '?1',
  ':a',
  '@a',
  '$a',
  ';',
  '--',
  '/*',
  '`',
  '[',
  ']',
  '{{7*7}}',
  '$\u007b7*7}',
  '%s%s%s%n',
  '../../../etc/passwd',
  '..\\..\\',
  'file:///etc/passwd',
  '<script>alert(1)</script>',
];

/** Characters that are no characters, end strings early, or turn them round. */
export const ODD_CHARACTERS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'wat\u0000er',
  '\ud800',
  '\udc00',
  'wat\ud83der',
  '\udc1f\ud83d',
  '\ufeff',
  '\u200b',
  '\u202e',
  '\u2028\u2029',
  '\u0007\u001b[2J',
  '\uffff',
  '\ufdd0',
  'e\u0301'.repeat(40),
  `Z${'\u0335'.repeat(200)}`,
  '\u0130\u0131\u1e9e\ufb03',
  '\u{1f41f}'.repeat(300),
  'ﷺ'.repeat(100),
  '１２３',
  '٣',
  'İ'.repeat(500),
  '\r\n',
  'a\r\nset-cookie: x=1',
  '\t\t',
  '\u00a0',
];

/** Names that objects have of themselves. */
export const PROTOTYPE_KEYS: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
  'toJSON',
  'valueOf',
];

/** Words beyond the limits, each in another way. */
export const LONG_STRINGS: readonly string[] = [
  'w'.repeat(501),
  'water '.repeat(100),
  'a b c d e f g h i j k l m n o p q r s t u v w x y z',
  'w'.repeat(20_000),
  '"'.repeat(5_000),
  'a*'.repeat(10_000),
  '🐟 '.repeat(5_000),
  `${'a '.repeat(60_000)}`,
];

/** Numbers that overflow, underflow or are none. Kept as JSON text, because JavaScript would round them. */
export const ODD_NUMBERS: readonly string[] = [
  '0',
  '-1',
  '-0',
  '101',
  '1000',
  '2147483647',
  '2147483648',
  '-2147483649',
  '4294967296',
  '9007199254740993',
  '1e3',
  '1e400',
  '-1e400',
  '1.5',
  '1e-400',
  '0.1',
  '100000000000000000000000000000000000000000',
  `1${'0'.repeat(5_000)}`,
];

const ODD_STRINGS = [...QUERY_SYNTAX, ...ODD_CHARACTERS, ...PROTOTYPE_KEYS, ...LONG_STRINGS];

/** Ids that nobody gave out. */
export function forgedIds({ ids }: Knowledge): string[] {
  const real = [...ids.values()].flatMap((all) => all.slice(0, 2));
  return [
    ...real.flatMap((id) => [
      id.toUpperCase(),
      `${id} `,
      id.slice(0, -1),
      `${id}0`,
      id.replace(':', '%3A'),
      `${id}\u0000`,
    ]),
    ...real.map((id) => `${id.split(':')[0]}:${'0'.repeat(32)}`),
    'Actor:1',
    'actor:',
    ':',
    'actor',
    'job:00000000-0000-4000-8000-000000000000',
    'job:__proto__',
    'import-job:1',
    'text:',
    'story:*',
    'QWN0b3I6MQ==',
    ...PROTOTYPE_KEYS.map((key) => `actor:${key}`),
  ];
}

/** Hostile values of the type as JSON text, each with what is odd about it. */
export function oddValues(known: Knowledge, random: Random, type: GraphQLInputType): string[] {
  if (isNonNullType(type)) return ['null', ...oddValues(known, random, type.ofType)];
  if (isListType(type)) return oddLists(oddValues(known, random, type.ofType));
  if (isEnumType(type))
    return [
      '"NONE"',
      '""',
      '0',
      '"__proto__"',
      '[]',
      `"${type.getValues()[0]?.name.toLowerCase()}"`,
      '"\\u0000"',
    ];
  if (isInputObjectType(type)) return oddObjects(known, random, type);
  if (type.name === 'Int') return [...ODD_NUMBERS, '"5"', 'true', '[5]', '{}', 'null'];
  if (type.name === 'Boolean') return ['"true"', '0', '1', 'null', '[true]', '{}'];
  const strings = (type.name === 'ID' ? [...forgedIds(known), ...ODD_STRINGS] : ODD_STRINGS).map((one) =>
    JSON.stringify(one),
  );
  return [
    ...strings,
    '5',
    '1e400',
    '1.5',
    'true',
    '[]',
    '{}',
    '["water", "water"]',
    '{"__proto__": {"a": 1}}',
    deep('[', ']', 5_000),
    deep('{"a":', '}', 5_000),
  ];
}

/** A value so deep. */
export function deep(open: string, close: string, depth: number): string {
  return `${open.repeat(depth)}${open.endsWith(':') ? '1' : ''}${close.repeat(depth)}`;
}

function oddLists(items: readonly string[]): string[] {
  const one = items.find((item) => item.startsWith('"') && item.length > 2) ?? items[0] ?? '1';
  return [
    '[]',
    '[null]',
    '{}',
    '"x"',
    `[${one},[${one}]]`,
    deep('[', ']', 5_000),
    `[${Array(10_000).fill('null').join(',')}]`,
    ...[101, 500, 10_000].map(
      (count) =>
        `[${Array(count)
          .fill(one.slice(0, 20).endsWith('"') ? one.slice(0, 20) : '"actor:1"')
          .join(',')}]`,
    ),
    ...items
      .filter((item) => item.length < 5_000)
      .slice(0, 60)
      .map((item) => `[${item}]`),
  ];
}

function oddObjects(
  known: Knowledge,
  random: Random,
  type: Extract<GraphQLInputType, { getFields(): object }>,
): string[] {
  const fields = Object.values(
    (type as { getFields(): Record<string, { name: string; type: GraphQLInputType }> }).getFields(),
  );
  const own = fields.flatMap(({ name, type: inner }) =>
    random
      .some(oddValues(known, random, inner), OBJECT_VALUES)
      .map((value) => `{${JSON.stringify(name)}:${value}}`),
  );
  const foreign = PROTOTYPE_KEYS.map((key) => `{${JSON.stringify(key)}: {"storyId": "x"}}`);
  return [...own, ...foreign, '[]', '[{}]', '"x"', '5', deep('{"a":', '}', 1_000), wideObject()];
}

/** How many values of each field of an input object. */
const OBJECT_VALUES = 24;

function wideObject(): string {
  return `{${Array.from({ length: 5_000 }, (_, index) => `"f${index}":${index}`).join(',')}}`;
}

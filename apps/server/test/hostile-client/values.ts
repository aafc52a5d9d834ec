/** Values that programs stumble over, by the type of the input that they are given to. */
import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { Knowledge } from './learn.ts';
import { LONG_STRINGS, ODD_CHARACTERS, ODD_NUMBERS, PROTOTYPE_KEYS, QUERY_SYNTAX } from './odd-values.ts';
import type { Random } from './random.ts';

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

/** Cursors that were not given out for the list that they are sent to. */
import { type Attack, type Family, graphqlPost } from '../attack.ts';
import { LONG_STRINGS, PROTOTYPE_KEYS } from '../odd-values.ts';

/** Cursors of other lists, of other versions, with other keys, and ones that are none. */
export const cursorAttacks: Family = ({ cursors }, random, count) => {
  const lists = [...cursors.keys()];
  const each = Math.ceil(count / lists.length);
  return lists.flatMap((list) => {
    const own = cursors.get(list)?.[0] ?? '';
    const foreign = lists
      .filter((other) => other !== list)
      .flatMap((other) => cursors.get(other)?.slice(0, 3) ?? []);
    const refused = [...foreign, ...forged(own), ...NO_CURSORS, ...noise(random.below)];
    const odd = oddKeys(own);
    return [
      ...random.some(refused, each).map((cursor) => attack(list, cursor, random.pick(SIDES), 'refuse')),
      ...random.some(odd, Math.ceil(each / 4)).map((cursor) => attack(list, cursor, random.pick(SIDES))),
    ];
  });
};

const SIDES = ['first: 5, after', 'last: 5, before', 'first: 100, before', 'last: 1, after'] as const;

function attack(list: string, cursor: string, side: string, must?: 'refuse'): Attack {
  const query = `query ($cursor: String) { ${list}(${side}: $cursor) { pageInfo { hasNextPage endCursor } edges { cursor } } }`;
  return {
    kind: 'forged cursors',
    what: `${list}(${side}: ${cursor.slice(0, 80)})`,
    shot: graphqlPost({ query, variables: { cursor } }),
    must,
  };
}

/** A cursor is a list in JSON, which anybody can see; these change what it says, so that it is none of this list any more. */
function forged(cursor: string): string[] {
  const [version, list, ...keys] = opened(cursor);
  return [
    [0, list, ...keys],
    [2, list, ...keys],
    ['1', list, ...keys],
    [version, '__proto__', ...keys],
    [version, list],
    [version, list, ...keys, 'more'],
    [version, list, ...keys.map(() => null)],
    [version, list, ...keys.map(() => ({ toString: 'x' }))],
    [version, list, ...keys.map((key) => [key])],
    [version, list, ...keys.map(() => true)],
    { 0: version, 1: list, length: 3 },
    null,
    [],
    [[[[]]]],
  ].map(closed);
}

/** Keys of the right kind with values that no row has: they are places in the list like any other. */
function oddKeys(cursor: string): string[] {
  const [version, list, ...keys] = opened(cursor);
  const texts = ['', '\u0000', '\ud800', "' OR 1=1 --", '\uffff', ...PROTOTYPE_KEYS];
  const numbers = [-1, 0, 2 ** 53, -(2 ** 53), 1e308, 0.5, 2 ** 31, -1e308];
  return texts.flatMap((text, at) => [
    closed([version, list, ...keys.map((key) => (typeof key === 'string' ? text : key))]),
    closed([
      version,
      list,
      ...keys.map((key) => (typeof key === 'number' ? numbers[at % numbers.length] : key)),
    ]),
  ]);
}

const NO_CURSORS: readonly string[] = [
  '',
  ' ',
  '0',
  'null',
  '!',
  '====',
  'eyJ9',
  'W10',
  'WzE',
  'YXJyYXljb25uZWN0aW9uOjA=',
  '\u0000',
  'Wz\u0000',
  '../../etc',
  ...LONG_STRINGS.map((one) => one.slice(0, 9_000)),
  ...PROTOTYPE_KEYS,
  ...PROTOTYPE_KEYS.map((key) => Buffer.from(`[1,"${key}","${key}"]`).toString('base64url')),
  Buffer.from(`${'['.repeat(700)}${']'.repeat(700)}`).toString('base64url'),
  Buffer.from('[1,"articles:newest",1e400]').toString('base64url'),
  Buffer.from([0xff, 0xfe, 0xc0, 0x80]).toString('base64url'),
];

function noise(below: (limit: number) => number): string[] {
  return Array.from({ length: 20 }, () =>
    Buffer.from(Array.from({ length: 1 + below(200) }, () => below(256))).toString('base64url'),
  );
}

function opened(cursor: string): unknown[] {
  return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
}

function closed(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

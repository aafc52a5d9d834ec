/** How many attributions each further choice would leave: what the filters of a list offer. */
import { attributionKinds, cueClasses, stances } from '@onrecord/schema';
import { and, desc, gt, isNull, lt, sql } from 'drizzle-orm';
import { type Engine, statement } from '../engine.ts';
import type { AttributionFacets, AttributionFilter } from '../store.ts';
import { actors, attributions, outlets } from '../tables/index.ts';
import { readCounter } from '../write/counters.ts';
import { type FilterReading, readingOf } from './attribution-filter.ts';
import { countAttributions } from './attributions.ts';
import { shapeOf, valuesOf } from './condition.ts';

/** The most choices of one facet: more than anybody reads, and a store may know a hundred thousand speakers. */
const MOST_CHOICES = 500;

/** With all five facets filtered six lists are read; of so many rows each they took 0.2 s in an archive of 42,000 articles. */
const MOST_TALLIED = 4_000;

/** Facets by what they choose, each with the column that holds the choice. */
const facets = {
  speakers: attributions.speakerId,
  outlets: attributions.outletId,
  kinds: attributions.kind,
  stances: attributions.stance,
  cueClasses: attributions.cueClass,
};

type Facet = keyof typeof facets;

interface Choice {
  id: string;
  count: number;
}

/**
 * How many attributions each choice would leave; each facet is counted with the other filters applied.
 *
 * @remarks Counted over the newest 4,000 attributions that the filter leaves: beyond, counts are at least so many. Without
 * a filter they are the counters, and exact.
 */
export function attributionFacets(engine: Engine, filter: AttributionFilter): AttributionFacets {
  const reading = readingOf(engine, filter, 'newest');
  const { conditions } = reading;
  const all = Object.values(conditions).flat();
  if (all.length === 0) return countedFacets(engine);
  const names = Object.keys(facets) as Facet[];
  const free = names.filter((name) => conditions[name].length === 0);
  const counted = new Map(tally(engine, free, reading));
  for (const name of names)
    if (!free.includes(name))
      for (const [facet, choices] of tally(engine, [name], without(engine, filter, name)))
        counted.set(facet, choices);
  const choices = <T extends string>(name: Facet) => (counted.get(name) ?? []) as { id: T; count: number }[];
  return {
    total: countAttributions(engine, filter, all),
    speakers: choices('speakers'),
    outlets: choices('outlets'),
    kinds: choices('kinds'),
    stances: choices('stances'),
    cueClasses: choices('cueClasses'),
  };
}

const filterFields = {
  speakers: 'speakerIds',
  outlets: 'outletIds',
  kinds: 'kinds',
  stances: 'stances',
  cueClasses: 'cueClasses',
} as const satisfies Record<Facet, keyof AttributionFilter>;

/** The filter without one facet: another index may lead then. */
function without(engine: Engine, filter: AttributionFilter, name: Facet): FilterReading {
  return readingOf(engine, { ...filter, [filterFields[name]]: null }, 'newest');
}

/** Counts several facets in one pass. */
function tally(
  engine: Engine,
  names: readonly Facet[],
  { conditions, isNarrow }: FilterReading,
): [Facet, Choice[]][] {
  if (names.length === 0) return [];
  const where = Object.values(conditions).flat();
  const { newestKey, articleId, start, row } = attributions;
  // In the order of an index, so that one which holds the filtered traits is walked, and not the table.
  const order = isNarrow ? [] : [newestKey, articleId, start, row];
  const rows = engine.prepared(`facets ${names} ${isNarrow} ${shapeOf(where)}`, () =>
    engine.db
      .select(Object.fromEntries(names.map((name) => [name, sql<string | null>`${facets[name]}`])))
      .from(attributions)
      .where(and(...where.map((condition) => condition.sql)))
      .orderBy(...order)
      .limit(MOST_TALLIED)
      .prepare(),
  );
  const found = rows.all(valuesOf(where));
  return names.map((name) => [name, choicesOf(found.map((row) => row[name] ?? null))]);
}

/** The most frequent first, equal ones by their letters. */
function choicesOf(values: readonly (string | null)[]): Choice[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return ranked([...counts].map(([id, count]) => ({ id, count }))).slice(0, MOST_CHOICES);
}

function ranked<T extends Choice>(choices: readonly T[]): T[] {
  return [...choices].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

/** Without a filter the counters are the facets: nothing is counted over the whole store. */
function countedFacets(engine: Engine): AttributionFacets {
  return {
    total: readCounter(engine, 'attributions'),
    speakers: mostQuoted(engine).all(),
    outlets: mostQuoting(engine).all(),
    kinds: countedChoices(engine, 'kind', attributionKinds.ids),
    stances: countedChoices(engine, 'stance', stances.ids),
    cueClasses: countedChoices(engine, 'cueClass', cueClasses.ids),
  };
}

const mostQuoted = statement(({ db }) =>
  db
    .select({ id: actors.id, count: actors.attributions })
    .from(actors)
    .where(and(isNull(actors.redirectTo), lt(actors.quotedKey, 0)))
    .orderBy(actors.quotedKey, actors.id)
    .limit(MOST_CHOICES)
    .prepare(),
);

const mostQuoting = statement(({ db }) =>
  db
    .select({ id: outlets.id, count: outlets.attributions })
    .from(outlets)
    .where(gt(outlets.attributions, 0))
    .orderBy(desc(outlets.attributions), outlets.id)
    .limit(MOST_CHOICES)
    .prepare(),
);

function countedChoices<T extends string>(
  engine: Engine,
  facet: 'kind' | 'stance' | 'cueClass',
  ids: readonly T[],
): { id: T; count: number }[] {
  const counted = ids.map((id) => ({ id, count: readCounter(engine, `${facet} ${id}`) }));
  return ranked(counted.filter(({ count }) => count > 0));
}

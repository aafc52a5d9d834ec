/** Totals over everything that is stored, kept when records are written. */
import { eq, sql } from 'drizzle-orm';
import { type Engine, statement } from '../engine.ts';
import { counters } from '../tables/index.ts';

/** The names of the totals; `version` grows with every commit. */
export type CounterName =
  | 'version'
  | 'stories'
  | 'articles'
  | 'outlets'
  | 'actors'
  | 'attributions'
  | 'audit'
  | `${'kind' | 'stance' | 'cueClass'} ${string}`;

/** Adds to a total; it must run inside of the transaction that changes what it counts. */
export function addToCounter(engine: Engine, name: CounterName, by: number): void {
  if (by !== 0) addToCounters(engine, { [name]: by });
}

/** Adds to several totals by one statement; within the transaction that changes what they count. */
export function addToCounters(engine: Engine, changes: Partial<Record<CounterName, number>>): void {
  addAll(engine).run(JSON.stringify(changes));
}

const addAll = statement(({ sqlite }) =>
  sqlite.prepare(
    `insert into counters (name, value) select key, value from json_each(?) where true
     on conflict (name) do update set value = value + excluded.value`,
  ),
);

const totalNamed = statement(({ db }) =>
  db
    .select({ value: counters.value })
    .from(counters)
    .where(eq(counters.name, sql.placeholder('name')))
    .prepare(),
);

/** A total; 0 before anything was counted. */
export function readCounter(engine: Engine, name: CounterName): number {
  return totalNamed(engine).get({ name })?.value ?? 0;
}

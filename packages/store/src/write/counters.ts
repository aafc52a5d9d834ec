/** Totals over everything that is stored, kept when records are written. */
import { eq, sql } from 'drizzle-orm';
import type { Engine } from '../engine.ts';
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
  if (by === 0) return;
  const statement = engine.prepared('add to counter', () =>
    engine.db
      .insert(counters)
      .values({ name: sql.placeholder('name'), value: sql.placeholder('by') })
      .onConflictDoUpdate({
        target: counters.name,
        set: { value: sql`${counters.value} + excluded.value` },
      })
      .prepare(),
  );
  statement.run({ name, by });
}

/** A total; 0 before anything was counted. */
export function readCounter(engine: Engine, name: CounterName): number {
  const statement = engine.prepared('read counter', () =>
    engine.db
      .select({ value: counters.value })
      .from(counters)
      .where(eq(counters.name, sql.placeholder('name')))
      .prepare(),
  );
  return statement.get({ name })?.value ?? 0;
}

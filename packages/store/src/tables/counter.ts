/** Totals over everything, and the version of the data: read without counting. */
import { number, table, words } from './columns.sqlite.ts';

export const counters = table('counters', {
  name: words().primaryKey(),
  value: number().notNull(),
});

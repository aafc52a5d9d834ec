/** A table as comma-separated values (RFC 4180) that a double click opens rightly and that runs nothing. */
import { guardFormula } from './formula-guard.ts';

/** A cell; null is empty. */
export type Cell = string | number | null;

/** A column: its name in the first line, and its cell for a row. */
export interface Column<Row> {
  name: string;
  cell(row: Row): Cell;
}

/** The lines of the table, beginning with the names of the columns. */
export async function* csvTable<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<string> {
  const { stringify } = await import('csv-stringify/sync');
  const line = (cells: readonly Cell[]) => stringify([cells.map(guarded)], LINE);
  yield BYTE_ORDER_MARK + line(columns.map(({ name }) => name));
  for await (const row of rows) yield line(columns.map(({ cell }) => cell(row)));
}

/** Without it Excel reads UTF-8 as the code page of the system, and every letter beyond ASCII is broken. */
const BYTE_ORDER_MARK = '\ufeff';

/** Text is always in quotes, numbers never: a program that reads them sees which is which. */
const LINE = { quoted_string: true, record_delimiter: 'windows' } as const;

function guarded(cell: Cell): Cell {
  return typeof cell === 'string' ? guardFormula(cell) : cell;
}

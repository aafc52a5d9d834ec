/** Tables as text for the terminal and as Markdown. */
import type { Table } from '../benchmark.ts';

/** Columns of equal width. */
export function textTable({ columns, rows }: Table): string {
  const cells = [columns, ...rows.map((row) => row.map(cellOf))];
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => (row[at] ?? '').length)));
  const isNumeric = numericColumns({ columns, rows });
  return cells
    .map((row) =>
      row
        .map((cell, at) => (isNumeric[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A table of GitHub's Markdown. */
export function markdownTable({ columns, rows }: Table): string {
  const isNumeric = numericColumns({ columns, rows });
  const lines = [
    columns,
    isNumeric.map((numeric) => (numeric ? '--:' : '---')),
    ...rows.map((row) => row.map(cellOf)),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A figure with about three digits that mean something. */
export function figure(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 100) return Math.round(value).toLocaleString('en');
  return size >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function cellOf(cell: string | number | null): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? figure(cell) : cell;
}

function numericColumns({ columns, rows }: Table): boolean[] {
  return columns.map((_, at) => rows.some((row) => typeof row[at] === 'number'));
}

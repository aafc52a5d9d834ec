/**
 * The order in which the lines of a page are read. White space from top to bottom between lines is the gutter of two columns:
 * the left one is read first. A line across the gutter, such as a headline, ends the columns above it.
 */
import { ASCENT, DESCENT, type PrintedLine, SAME_SIZE } from './placed-text.ts';

/** The lines in reading order, each with the edges of its column; cells of a row are joined by a tab. */
export function inReadingOrder(lines: readonly PrintedLine[], depth = 0): PrintedLine[] {
  return groupsOf(lines).flatMap((group) => readGroup(group, depth));
}

/** Columns inside of columns inside of columns: no page is laid out deeper. */
const MAX_DEPTH = 3;

/** More columns than any newspaper has: then the gutters are blanks of a scattered page. */
const MAX_COLUMNS = 12;

/** Narrowest gutter, in sizes of the font: blanks between words are a third of it. */
const MIN_GUTTER = 0.7;

/** A column of prose has at least so many lines of at least so many characters; cells of tables are shorter. */
const PROSE_LINES = 3;
const PROSE_CHARACTERS = 16;

/** Share of the lines of a column that stand level with a line of another column: rows of a table all do. */
const ROW_SHARE = 0.8;

/** A gap that no justified line has: there it divides cells and not words. In sizes of the font. */
const CELL_GAP = 2.5;

/** Most paragraphs are shorter, so that one full line is among the lines before and behind. */
const LINES_AROUND = 6;
const FEW_LINES = 4;

/** So many lines with wide gaps may follow each other; more of them are columns. */
const MAX_GAPPED = 3;

/** Justified lines end at the edge, but for marks that hang over it. In sizes of the font. */
const EDGE = 0.5;

/** A first line may begin so far inside. In sizes of the font. */
const MAX_INDENT = 3;

interface Interval {
  left: number;
  right: number;
}

interface Group {
  lines: PrintedLine[];
  strips: number;
  /** What is printed on from left to right; between two of them is a gutter. */
  columns: Interval[];
}

/** Stretches of the page, from top to bottom, in which a gutter goes through or none does. */
function groupsOf(lines: readonly PrintedLine[]): Group[] {
  const groups: Group[] = [];
  for (const strip of stripsOf(lines)) {
    const columns = columnsOf(strip);
    closeGaps(groups, columns);
    const last = groups.at(-1);
    const both = last && columnsOf([...last.columns, ...columns], (strip[0] as PrintedLine).size);
    const isSame = last && both && (both.length > 1 || (last.columns.length === 1 && columns.length === 1));
    if (!isSame) groups.push({ lines: strip, columns, strips: 1 });
    else {
      for (const line of strip) last.lines.push(line);
      last.columns = both;
      last.strips += 1;
    }
  }
  return groups;
}

/**
 * Lines of few words in a narrow justified column have gaps as wide as gutters. They are told by their place: a few between
 * lines without gaps, and each from edge to edge of them, as rows of a table are not.
 */
function closeGaps(groups: Group[], next: readonly Interval[]): void {
  const [before, gapped] = groups.slice(-2);
  if (!before || !gapped || gapped.strips > MAX_GAPPED || gapped.columns.length === 1) return;
  if (before.columns.length > 1 || next.length > 1) return;
  const edges = extentOf(before.columns);
  const rows = rowsOf(gapped.lines).map((row) => row.reduce(joinWords));
  const isFull = ({ left, right, size }: PrintedLine) =>
    left > edges.left - size * EDGE &&
    left < edges.left + size * MAX_INDENT &&
    Math.abs(edges.right - right) < size * EDGE;
  if (!rows.every(isFull)) return;
  groups.pop();
  before.lines.push(...rows);
  before.strips += gapped.strips;
}

/** Lines side by side. */
function rowsOf(lines: readonly PrintedLine[]): PrintedLine[][] {
  const rows: PrintedLine[][] = [];
  for (const line of lines.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    if (row?.[0] && isLevel(row[0], line)) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

function isLevel(one: PrintedLine, other: PrintedLine): boolean {
  return Math.abs(one.baseline - other.baseline) < Math.min(one.size, other.size) * DESCENT;
}

function extentOf(columns: readonly Interval[]): Interval {
  return { left: columns[0]?.left ?? 0, right: columns.at(-1)?.right ?? 0 };
}

/** Lines that overlap in height, directly or by others between them. */
function stripsOf(lines: readonly PrintedLine[]): PrintedLine[][] {
  const strips: PrintedLine[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const line of lines.toSorted((a, b) => topOf(a) - topOf(b))) {
    if (topOf(line) < bottom) strips.at(-1)?.push(line);
    else strips.push([line]);
    bottom = Math.max(bottom, line.baseline);
  }
  return strips;
}

/** Without ascenders, so that tightly set lines do not overlap. */
function topOf({ baseline, size }: PrintedLine): number {
  return baseline - size * (ASCENT - DESCENT);
}

function columnsOf(parts: readonly (Interval & { size?: number })[], size = 0): Interval[] {
  const columns: Interval[] = [];
  for (const part of parts.toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && part.left - last.right <= (part.size ?? size) * MIN_GUTTER)
      last.right = Math.max(last.right, part.right);
    else columns.push({ left: part.left, right: part.right });
  }
  return columns;
}

function readGroup({ lines, columns }: Group, depth: number): PrintedLine[] {
  if (columns.length === 1 || columns.length > MAX_COLUMNS || depth >= MAX_DEPTH) return readRows(lines);
  const filled = columns.map((column) =>
    lines.filter(({ left }) => left >= column.left && left <= column.right),
  );
  return isTable(filled) ? readRows(lines) : filled.flatMap((column) => inReadingOrder(column, depth + 1));
}

function isTable(columns: readonly PrintedLine[][]): boolean {
  const prose = columns.filter((column) => {
    const characters = column.reduce((sum, { text }) => sum + text.length, 0);
    return column.length >= PROSE_LINES && characters >= column.length * PROSE_CHARACTERS;
  });
  if (prose.length > 1) return false;
  const shortest = columns.reduce((a, b) => (b.length < a.length ? b : a));
  const levels = new Set(
    columns.filter((column) => column !== shortest).flatMap((column) => column.map(levelOf)),
  );
  const level = shortest.filter((line) => [-1, 0, 1].some((by) => levels.has(levelOf(line) + by)));
  return level.length >= shortest.length * ROW_SHARE;
}

/** Rounded to whole points: neighbours count as the same. */
function levelOf({ baseline }: PrintedLine): number {
  return Math.round(baseline);
}

function readRows(lines: readonly PrintedLine[]): PrintedLine[] {
  const rows = rowsOf(lines).map((row) => row.reduce(joinCells));
  return rows.map((row, index) => ({ ...row, column: edgesAround(rows, index) }));
}

/** The edges of the column are those of the lines around: a headline is wider, and text flows around pictures. */
function edgesAround(rows: readonly PrintedLine[], index: number): Interval {
  const { size } = rows[index] as PrintedLine;
  const around = rows.slice(Math.max(0, index - LINES_AROUND), index + LINES_AROUND + 1);
  const alike = around.filter((row) => Math.abs(row.size - size) < size * SAME_SIZE);
  // A byline and a date in small print do not show how wide their column is.
  const shown = alike.length < FEW_LINES ? around : alike;
  return {
    left: Math.min(...shown.map(({ left }) => left)),
    right: Math.max(...shown.map(({ right }) => right)),
  };
}

function joinCells(one: PrintedLine, other: PrintedLine): PrintedLine {
  const [before, after] = one.left <= other.left ? [one, other] : [other, one];
  return joinBy(after.left - before.right > before.size * CELL_GAP ? '\t' : ' ', before, after);
}

function joinWords(one: PrintedLine, other: PrintedLine): PrintedLine {
  return one.left <= other.left ? joinBy(' ', one, other) : joinBy(' ', other, one);
}

function joinBy(between: string, before: PrintedLine, after: PrintedLine): PrintedLine {
  const text = `${before.text}${between}${after.text}`;
  return { ...before, text, right: Math.max(before.right, after.right) };
}

/**
 * Running heads, feet and page numbers: lines at the upper or lower edge that come again from page to page. They are left out of
 * the text, because a sentence that goes over the edge of a page would be torn apart by them; the kept file still has them.
 */
import type { PrintedLine, PrintedPage } from './placed-text.ts';

/** The pages without the lines that run along all of them. */
export function withoutRunningLines(pages: readonly PrintedPage[]): PrintedPage[] {
  const marginal = pages.flatMap((page) => marginalOf(page).map((line) => placed(line, page)));
  const repeated = [...groupBy(marginal, ({ key }) => key).values()].filter((same) =>
    runs(same, pages.length),
  );
  const numbers = marginal.filter(({ line }) => PAGE_NUMBER.test(line.text));
  const running = new Set([...repeated.flat(), ...numbers].map(({ line }) => line));
  return pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !running.has(line)) }));
}

/** Margins with a head or foot are at most this share of the height; the first line of the text may stand in it too. */
const MARGIN = 0.12;

/** Heads have one row or two, and a number may stand over them. */
const OUTER_ROWS = 3;

/** Distances in sizes of the print: of lines in one row, and of the head from the text, which is set closer. */
const SAME_ROW = 0.3;
const APART = 1.5;

/** Lines of one head stand at the same height, but for rounding. Share of the height of the page. */
const SAME_HEIGHT = 0.01;

/** A head comes again at least once; in long documents a second time may be chance, and left and right pages have their own. */
const LONG = 8;

/** Longer lines are sentences of the text, unless they stand on most of the pages. */
const HEAD_WORDS = 12;

/** "7", "- 7 -", "Page 7 of 12", "7/12". */
const PAGE_NUMBER = /^[\s–—|·-]*(?:page\s+)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?[\s–—|·-]*$/i;

interface MarginalLine {
  key: string;
  page: number;
  line: PrintedLine;
  numbers: number[];
}

/** The outermost rows of the page that stand in the margin, apart from the text. */
function marginalOf({ lines, height }: PrintedPage): PrintedLine[] {
  const sorted = lines.toSorted((a, b) => a.baseline - b.baseline);
  const heads = outerRows(sorted).filter(({ baseline }) => baseline < height * MARGIN);
  const feet = outerRows(sorted.toReversed()).filter(({ baseline }) => baseline > height * (1 - MARGIN));
  return [...heads, ...feet];
}

/** The first rows up to an empty space. The first lines of the text have none behind them, and are never taken for a head. */
function outerRows(sorted: readonly PrintedLine[]): PrintedLine[] {
  let rows = 1;
  let apart = sorted.length;
  for (const [index, line] of sorted.entries()) {
    const before = sorted[index - 1] ?? line;
    const gap = Math.abs(line.baseline - before.baseline);
    if (gap > before.size * SAME_ROW) rows += 1;
    if (rows > OUTER_ROWS + 1) return sorted.slice(0, apart === sorted.length ? 0 : apart);
    if (gap > Math.max(line.size, before.size) * APART) apart = index;
  }
  return sorted.slice(0, apart);
}

function placed(line: PrintedLine, { height }: PrintedPage): MarginalLine {
  const numbers = (line.text.match(/\d+/g) ?? []).map(Number);
  const words = line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
  return {
    key: `${Math.round(line.baseline / height / SAME_HEIGHT)} ${words}`,
    page: line.page,
    line,
    numbers,
  };
}

/** Whether the lines are one head on several pages: the same to the letter, or with a number that counts the pages. */
function runs(lines: readonly MarginalLine[], pageCount: number): boolean {
  const pages = new Set(lines.map(({ page }) => page)).size;
  const isSentence = (lines[0]?.line.text.split(' ').length ?? 0) > HEAD_WORDS;
  if (pages < (isSentence ? Math.max(3, pageCount / 2) : pageCount < LONG ? 2 : 3)) return false;
  const isSame = lines.every(({ line }) => line.text === lines[0]?.line.text);
  return isSame || (lines[0]?.numbers ?? []).some((_, at) => countsPages(lines, at));
}

function countsPages(lines: readonly MarginalLine[], at: number): boolean {
  const offset = (lines[0]?.numbers[at] ?? 0) - (lines[0]?.page ?? 0);
  return lines.every(({ numbers, page }) => (numbers[at] ?? Number.NaN) - page === offset);
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

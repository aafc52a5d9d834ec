/**
 * Running heads, feet and page numbers: lines at the upper or lower edge that come again from page to page. They are left out of
 * the text, because a sentence that goes over the edge of a page would be torn apart by them; the kept file still has them.
 */
import type { PrintedLine, PrintedPage } from './placed-text.ts';

/** The pages without the lines that run along all of them. */
export function withoutRunningLines(pages: readonly PrintedPage[]): PrintedPage[] {
  const marginal = pages.flatMap((page) =>
    page.lines.filter((line) => isMarginal(line, page)).map((line) => placed(line, page)),
  );
  const repeated = [...groupBy(marginal, ({ key }) => key).values()].filter((same) =>
    runs(same, pages.length),
  );
  const numbers = marginal.filter(({ line }) => PAGE_NUMBER.test(line.text));
  const running = new Set([...repeated.flat(), ...numbers].map(({ line }) => line));
  return pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !running.has(line)) }));
}

/** Margins with a head or foot are at most this share of the height; the first line of the text may stand in it too. */
const MARGIN = 0.12;

/** Lines of one head stand at the same height, but for rounding. Share of the height of the page. */
const SAME_HEIGHT = 0.01;

/** A head comes again at least once; in long documents a second time may be chance, and left and right pages have their own. */
const LONG = 8;

/** "7", "- 7 -", "Page 7 of 12", "7/12". */
const PAGE_NUMBER = /^[\s–—|·-]*(?:page\s+)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?[\s–—|·-]*$/i;

interface MarginalLine {
  key: string;
  page: number;
  line: PrintedLine;
  numbers: number[];
}

function isMarginal({ baseline }: PrintedLine, { height }: PrintedPage): boolean {
  return baseline < height * MARGIN || baseline > height * (1 - MARGIN);
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
  if (pages < (pageCount < LONG ? 2 : 3)) return false;
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

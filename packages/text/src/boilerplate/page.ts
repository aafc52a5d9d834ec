/**
 * What a rule may look at: the lines of one article with their shape, and which roles were given before it ran. Rules see
 * shapes and positions; none knows a site.
 */
import type { BlockRole } from '@onrecord/schema';
import type { Range } from '../range.ts';
import { tokens } from '../tokens.ts';

/** One paragraph, without the parts that a cut rule took off its ends. */
export interface Line extends Range {
  index: number;
  text: string;
  words: number;
  /** It ends with a full stop, question mark, exclamation mark or ellipsis, closing marks and brackets aside. */
  endsSentence: boolean;
  /** A blank line stands before it. */
  isApart: boolean;
}

/** The article as its rules see it. */
export interface Page {
  text: string;
  lines: readonly Line[];
  /** The roles given so far, by line; undefined while a line is open. */
  roles: (BlockRole | undefined)[];
}

/** A short line has at most as many words; headings of newspapers seldom have more than fifteen, body paragraphs seldom fewer. */
export const SHORT_LINE_WORDS = 18;

/** The lines of these ranges with their shape. */
export function pageOf(text: string, ranges: readonly Range[]): Page {
  const lines = ranges.map((range, index) => lineOf(text, range, index, ranges[index - 1]));
  return { text, lines, roles: lines.map(() => undefined) };
}

/** Whether the line has the length and the open end of a heading, a label or a link. */
export function isLabel(line: Line | undefined): line is Line {
  return line !== undefined && !line.endsSentence && line.words <= SHORT_LINE_WORDS;
}

/** Whether the line is still open and reads like a paragraph of an article: a sentence of some length. */
export function isProse(page: Page, line: Line | undefined): line is Line {
  return (
    line !== undefined &&
    page.roles[line.index] === undefined &&
    (line.endsSentence ? line.words >= SHORTEST_PROSE : line.words > SHORT_LINE_WORDS)
  );
}

/** Whether any earlier line has this role, or is prose of the article. */
export function isInHead(page: Page, line: Line): boolean {
  return !page.lines.slice(0, line.index).some((before) => isProse(page, before));
}

/** Whether no prose follows. */
export function isInTail(page: Page, line: Line): boolean {
  return !page.lines.slice(line.index + 1).some((after) => isProse(page, after));
}

/** A paragraph of fewer words may be a heading that ends in a stop. */
const SHORTEST_PROSE = 8;

function lineOf(text: string, range: Range, index: number, before: Range | undefined): Line {
  const line = text.slice(range.start, range.end);
  return {
    ...range,
    index,
    text: line,
    words: tokens(line).filter(({ kind }) => kind === 'word' || kind === 'number').length,
    endsSentence: /[.!?…][\p{Pe}\p{Pf}"'*\s]*$/u.test(line.slice(-12)),
    isApart: before === undefined || /\n\s*\n/.test(text.slice(before.end, range.start)),
  };
}

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
  /** The role given to a line so far; undefined while it is open. */
  roleAt(index: number): BlockRole | undefined;
  /** Whether any line has this role by now. */
  has(role: BlockRole): boolean;
  /** The first line that is still open; the number of lines when none is. */
  firstOpen(): number;
  /** The first and the last open line that read like prose; the number of lines and -1 when none does. */
  firstProse(): number;
  lastProse(): number;
  give(index: number, role: BlockRole): void;
}

/** A short line has at most as many words; headings of newspapers seldom have more than fifteen, body paragraphs seldom fewer. */
export const SHORT_LINE_WORDS = 18;

/** The lines of these ranges with their shape. */
export function pageOf(text: string, ranges: readonly Range[]): Page {
  const lines = ranges.map((range, index) => lineOf(text, range, index, ranges[index - 1]));
  const roles: (BlockRole | undefined)[] = lines.map(() => undefined);
  const given = new Set<BlockRole>();
  const isOpenProse = (index: number) => roles[index] === undefined && isProse(lines[index]);
  // Roles are only ever added, so the three borders only move inward: kept between calls, they cost linear time together.
  const border = { open: 0, first: 0, last: lines.length - 1 };
  return {
    text,
    lines,
    roleAt: (index) => roles[index],
    has: (role) => given.has(role),
    firstOpen() {
      while (border.open < lines.length && roles[border.open] !== undefined) border.open += 1;
      return border.open;
    },
    firstProse() {
      while (border.first < lines.length && !isOpenProse(border.first)) border.first += 1;
      return border.first;
    },
    lastProse() {
      while (border.last >= 0 && !isOpenProse(border.last)) border.last -= 1;
      return border.last;
    },
    give(index, role) {
      roles[index] = role;
      given.add(role);
    },
  };
}

/** Whether the line has the length and the open end of a heading, a label or a link. */
export function isLabel(line: Line | undefined): line is Line {
  return line !== undefined && !line.endsSentence && line.words <= SHORT_LINE_WORDS;
}

/** Whether the line is open and reads like a paragraph of an article. */
export function isOpenProse(page: Page, index: number): boolean {
  return page.roleAt(index) === undefined && isProse(page.lines[index]);
}

/** Whether no prose stands above the line. */
export function isInHead(page: Page, line: Line): boolean {
  return page.firstProse() >= line.index;
}

/** Whether no prose follows the line. */
export function isInTail(page: Page, line: Line): boolean {
  return page.lastProse() <= line.index;
}

/** A paragraph of fewer words may be a heading that ends in a stop. */
const SHORTEST_PROSE = 8;

function isProse(line: Line | undefined): boolean {
  return line !== undefined && line.words >= (line.endsSentence ? SHORTEST_PROSE : SHORT_LINE_WORDS + 1);
}

function lineOf(text: string, range: Range, index: number, before: Range | undefined): Line {
  const line = text.slice(range.start, range.end);
  return {
    ...range,
    index,
    text: line,
    words: countWords(line),
    endsSentence: /[.!?…。！？][\p{Pe}\p{Pf}"'*\s]*$/u.test(line.slice(-12)),
    isApart: before === undefined || /\n\s*\n/.test(text.slice(before.end, range.start)),
  };
}

/** Scripts that put no blank between words have about two characters a word; else their paragraphs would pass for headings. */
const CHARACTERS_PER_WORD = 2;

function countWords(line: string): number {
  const words = tokens(line).filter(({ kind }) => kind === 'word' || kind === 'number').length;
  const characters = line.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return words + Math.floor(characters / CHARACTERS_PER_WORD);
}

/**
 * Writes the words of a page as a browser lays them out: blanks collapse, a line break is a line feed, two line breaks or
 * the edge of an element divide blocks. Blocks are divided by one empty line, cells of a row by a tab.
 */
import type { Box } from './box.ts';

/** Words that were written together, with the innermost element that holds them all. */
export interface RenderedBlock {
  /** First character in the text. */
  start: number;
  /** Behind the last character. */
  end: number;
  box: Box;
  /** Characters that stand in links. */
  linked: number;
  /** Characters in bold print. */
  strong: number;
  /** Lines and cells. */
  lines: number;
}

/** How a piece of text is set. */
export interface Setting {
  box: Box;
  isLinked: boolean;
  isStrong: boolean;
  isPreformatted: boolean;
}

/** Collects blocks; `finish` hands them out. */
export class BlockWriter {
  readonly #blocks: RenderedBlock[] = [];
  readonly #texts: string[] = [];
  #length = 0;
  #pieces: Piece[] = [];
  #gap: Gap = { breaks: 0, isBlank: false, isCell: false };
  /** Where in the pieces the cell began that is being written. */
  #cellStart = 0;

  write(text: string, setting: Setting): void {
    const visible = text.replace(INVISIBLE, '').toWellFormed();
    if (setting.isPreformatted) this.#writeLines(visible, setting);
    else this.#writeFlowing(visible, setting);
  }

  /** A line break; the second one in a row ends the block. */
  break(): void {
    if (this.#pieces.length === 0) return;
    this.#gap.breaks += 1;
    if (this.#gap.breaks >= BREAKS_BETWEEN_BLOCKS) this.endBlock();
  }

  /** The edge of a row of a table. */
  edgeOfRow(): void {
    this.#gap = { breaks: Math.min(this.#pieces.length, 1), isBlank: false, isCell: false };
    this.#cellStart = this.#pieces.length;
  }

  startCell(): void {
    this.#gap.isCell = this.#pieces.length > 0;
    this.#cellStart = this.#pieces.length;
  }

  /** Ends a cell. One that holds paragraphs is no field of a table but a part of the page, and becomes a block of its own. */
  endCell(): void {
    const cell = this.#pieces.slice(this.#cellStart);
    const length = cell.reduce((sum, { text }) => sum + text.length, 0);
    if (length <= LONGEST_FIELD && !cell.some(({ before }, index) => index > 0 && before === '\n')) return;
    this.#pieces.length = this.#cellStart;
    this.endBlock();
    this.#pieces = cell;
    this.endBlock();
  }

  endBlock(): void {
    const pieces = this.#pieces;
    this.#pieces = [];
    this.#cellStart = 0;
    this.#gap = { breaks: 0, isBlank: false, isCell: false };
    const first = pieces[0];
    if (!first) return;
    first.before = '';
    const text = pieces
      .map((piece) => piece.before + piece.text)
      .join('')
      .trim();
    if (text === '') return;
    if (this.#blocks.length > 0) this.#append('\n\n');
    const start = this.#length;
    this.#append(text);
    this.#blocks.push({ start, end: this.#length, ...countsOf(pieces) });
  }

  finish(): { text: string; blocks: RenderedBlock[] } {
    this.endBlock();
    return { text: this.#texts.join(''), blocks: this.#blocks };
  }

  #writeFlowing(text: string, setting: Setting): void {
    const words = text.replace(COLLAPSING, ' ');
    if (words.startsWith(' ')) this.#gap.isBlank = true;
    const core = words.replace(/^ | $/g, '');
    if (core !== '') this.#add(core, setting);
    if (core !== '' && words.endsWith(' ')) this.#gap.isBlank = true;
  }

  #writeLines(text: string, setting: Setting): void {
    for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
      if (index > 0) this.break();
      if (line !== '') this.#add(line, setting);
    }
  }

  #add(text: string, { box, isLinked, isStrong }: Setting): void {
    const { breaks, isBlank, isCell } = this.#gap;
    const isLineStart = this.#pieces.length === 0 || breaks > 0 || isCell;
    if (isLineStart && text.trim() === '') return;
    const before = breaks > 0 ? '\n' : isCell ? '\t' : isBlank ? ' ' : '';
    this.#pieces.push({ before, text, box, isLinked, isStrong });
    this.#gap = { breaks: 0, isBlank: false, isCell: false };
  }

  #append(text: string): void {
    this.#texts.push(text);
    this.#length += text.length;
  }
}

/** What stands between the last piece and the next one. */
interface Gap {
  breaks: number;
  isBlank: boolean;
  isCell: boolean;
}

interface Piece {
  before: '' | ' ' | '\t' | '\n';
  text: string;
  box: Box;
  isLinked: boolean;
  isStrong: boolean;
}

/** Blanks that flow together; the no-break space is none of them. */
const COLLAPSING = /[ \t\n\f\r]+/g;

/** Characters that show nothing and would tear words apart: NUL, soft hyphen, zero-width blanks and marks of byte order. */
const INVISIBLE = /[\0\u00AD\u200B\u2060\uFEFF]/g;

/** A browser shows the second line break in a row as an empty line, as between paragraphs. */
const BREAKS_BETWEEN_BLOCKS = 2;

/** Fields of tables are names, numbers and remarks; whoever lays out a page with a table puts whole texts into cells. */
const LONGEST_FIELD = 240;

function countsOf(pieces: readonly Piece[]): Omit<RenderedBlock, 'start' | 'end'> {
  let box = (pieces[0] as Piece).box;
  let linked = 0;
  let strong = 0;
  let lines = 1;
  for (const piece of pieces) {
    box = commonBox(box, piece.box);
    if (piece.isLinked) linked += piece.text.length;
    if (piece.isStrong) strong += piece.text.length;
    if (piece.before === '\n' || piece.before === '\t') lines += 1;
  }
  return { box, linked, strong, lines };
}

function commonBox(one: Box, other: Box): Box {
  let [a, b] = [one, other];
  while (a !== b) {
    if (a.depth >= b.depth && a.parent) a = a.parent;
    else if (b.parent) b = b.parent;
    else return a;
  }
  return a;
}

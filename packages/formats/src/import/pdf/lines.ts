/**
 * Puts the pieces of a page together to printed lines. Programs write a line in one go, so pieces that follow each other on
 * one baseline belong together; a wide gap between them is the edge of a column or of a cell.
 */
import type { PlacedText, PrintedLine } from './placed-text.ts';

/** The printed lines, in the order in which the file writes them. */
export function linesOf(pieces: readonly PlacedText[], page: number): PrintedLine[] {
  const lines: PlacedText[][] = [];
  let blank = '';
  for (const piece of pieces) {
    const last = lines.at(-1)?.at(-1);
    if (piece.text.trim() === '') {
      blank = piece.text && ' ';
      continue;
    }
    const placed = { ...piece, text: blank + piece.text };
    if (last && isNext(last, piece)) lines.at(-1)?.push(placed);
    else lines.push([placed]);
    blank = '';
  }
  const joined = lines.flatMap((line) => joinPieces(line, page) ?? []);
  return joinDropCaps(joinNeighbours(joined));
}

/** Gutters between columns are wider than the font is high; blanks in justified lines seldom are. In sizes of the font. */
const MAX_GAP = 1.2;

/** Letters of one word may overlap by kerning; a step further back begins another line. In sizes of the font. */
const MAX_OVERLAP = 0.5;

/** A gap of this share of the size is a blank, as thin as it is set in narrow columns. */
const BLANK = 0.16;

/** Baselines of one line differ by rounding, and by more for raised figures that touch the word before. */
const SAME_BASELINE = 0.2;
const RAISED = 0.6;

function isNext(before: PlacedText, after: PlacedText): boolean {
  const size = Math.max(before.size, after.size);
  const gap = after.left - before.right;
  const rise = Math.abs(after.baseline - before.baseline);
  if (rise > size * RAISED || isDropCap(before, after)) return false;
  if (rise > size * SAME_BASELINE) return gap > -BLANK * size && gap < MAX_OVERLAP * size;
  // Lines of right-to-left scripts are written from either end.
  const isBehind = before.left - after.right;
  if (RIGHT_TO_LEFT.test(after.text) && isBehind > -BLANK * size) return isBehind < MAX_GAP * size;
  return gap > -MAX_OVERLAP * size && gap < MAX_GAP * size;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

function joinPieces(pieces: readonly PlacedText[], page: number): PrintedLine | null {
  let text = '';
  let before: PlacedText | null = null;
  for (const piece of pieces) {
    text += before && hasBlank(before, piece) ? ` ${piece.text}` : piece.text;
    before = piece;
  }
  text = text.replace(/\s+/g, ' ').trim();
  if (text === '') return null;
  const main = pieces.reduce((one, other) => (other.text.length > one.text.length ? other : one));
  const left = pieces.reduce((least, piece) => Math.min(least, piece.left), Number.POSITIVE_INFINITY);
  const right = pieces.reduce((most, piece) => Math.max(most, piece.right), Number.NEGATIVE_INFINITY);
  return { ...main, text, left, right, page, column: { left, right } };
}

function hasBlank(before: PlacedText, after: PlacedText): boolean {
  const gap = Math.max(after.left - before.right, before.left - after.right);
  return gap > Math.min(before.size, after.size) * BLANK;
}

/** Joins what stands side by side without a gap and was written at different times, such as a word in bold print. */
function joinNeighbours(lines: readonly PrintedLine[]): PrintedLine[] {
  const sorted = lines
    .map((line, index) => ({ line, index }))
    .sort((a, b) => a.line.baseline - b.line.baseline || a.line.left - b.line.left);
  const taken = new Map<number, PrintedLine>();
  let last: { line: PrintedLine; index: number } | null = null;
  for (const { line, index } of sorted) {
    const gap: number = last ? line.left - last.line.right : Number.POSITIVE_INFINITY;
    const isLevel = last && Math.abs(last.line.baseline - line.baseline) < line.size * SAME_BASELINE;
    if (last && isLevel && gap > -BLANK * line.size && gap < MAX_OVERLAP * line.size) {
      const joined: PrintedLine = joinPieces([last.line, line], line.page) ?? line;
      taken.delete(last.index);
      last = { line: joined, index: Math.min(last.index, index) };
    } else last = { line, index };
    taken.set(last.index, last.line);
  }
  return [...taken].sort(([a], [b]) => a - b).map(([, line]) => line);
}

/** An initial over several lines: at least twice as high as the line beside it. */
const DROP_CAP_SIZE = 1.8;
const INITIAL = /^["“‘«„]?\p{Lu}$/u;

/** A page of articles begins that many; more single letters are those of a puzzle. */
const MAX_DROP_CAPS = 20;

function isDropCap(cap: PlacedText, beside: PlacedText): boolean {
  return INITIAL.test(cap.text.trim()) && beside.size * DROP_CAP_SIZE < cap.size;
}

function joinDropCaps(lines: PrintedLine[]): PrintedLine[] {
  const caps = lines.filter(({ text }) => INITIAL.test(text)).slice(0, MAX_DROP_CAPS);
  const gone = new Set<PrintedLine>();
  for (const cap of caps) {
    const top = cap.baseline - cap.size;
    const beside = lines.filter(
      (line) =>
        isDropCap(cap, line) &&
        line.baseline <= cap.baseline + line.size * SAME_BASELINE &&
        line.baseline > top &&
        line.left >= cap.right - line.size * BLANK &&
        line.left < cap.right + line.size * MAX_GAP,
    );
    const first = beside.sort((a, b) => a.baseline - b.baseline)[0];
    if (!first) continue;
    first.text = cap.text + first.text;
    first.left = cap.left;
    gone.add(cap);
  }
  return gone.size === 0 ? lines : lines.filter((line) => !gone.has(line));
}

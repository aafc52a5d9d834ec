/**
 * Joins printed lines to paragraphs again. A line ended because the paragraph did, or because its column was full: when the
 * first word of the next line would still have fitted, the paragraph was over.
 */
import { joinLines, type KnownWords } from './line-break.ts';
import { type PrintedLine, SAME_SIZE } from './placed-text.ts';

/** Lines that belong together, with the text that they make. */
export interface PrintedParagraph {
  text: string;
  /** Where in the text each page begins that the paragraph stands on; offsets are UTF-16 code units. */
  pages: { number: number; start: number }[];
  size: number;
  font: string;
  /** How many printed lines it has. */
  lineCount: number;
}

/** The paragraphs of the lines, which are in reading order. Notes that stand between two halves of a paragraph come behind it. */
export function paragraphsOf(lines: readonly PrintedLine[], words: KnownWords): PrintedParagraph[] {
  const pitch = pitchOf(lines);
  const groups: PrintedLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before && !isParagraphEnd(before, line, pitch)) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return mendParagraphs(groups).map((group) => paragraphOf(group, words));
}

/** Lines further apart than this many usual distances are divided by an empty space. */
const APART = 1.3;

/** A first line begins at least so far inside of its column, in sizes of the font; other lines begin at its edge. */
const INDENT = 0.7;

/** How much room a line leaves that is full: ragged lines, rounding. In sizes of the font. */
const SLACK = 0.4;

/** Headings are set in lines of any length. Times the usual size. */
const LARGE = 1.15;

const BULLET = /^[•‣▪◦●■–*]\s/u;
const ENDS_SENTENCE = /[.!?…:。！？]["'”’»)\]]*$/u;
const GOES_ON = /^[\p{Ll},;]/u;

/** How far a torn paragraph may have its second half behind it: a footnote or two, a caption, a pull quote. */
const MAX_BETWEEN = 4;

/** The usual distance of two lines in sizes of the font, and the usual size. */
interface Pitch {
  distance: number;
  size: number;
}

function pitchOf(lines: readonly PrintedLine[]): Pitch {
  const distances: [number, number][] = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const distance = before && isSameSize(before, line) ? (line.baseline - before.baseline) / line.size : 0;
    return distance > 0.8 && distance < 2.5
      ? [[Math.round(distance * 20) / 20, line.text.length] as [number, number]]
      : [];
  });
  const sizes = lines.map(({ size, text }): [number, number] => [Math.round(size * 4) / 4, text.length]);
  return { distance: heaviest(distances) ?? 1.2, size: heaviest(sizes) ?? 10 };
}

/** The value with the most weight. */
export function heaviest<T>(weighted: readonly (readonly [T, number])[]): T | undefined {
  const sums = new Map<T, number>();
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function isParagraphEnd(before: PrintedLine, line: PrintedLine, pitch: Pitch): boolean {
  if (!isSameSize(before, line) || BULLET.test(line.text)) return true;
  if (line.text.includes('\t') || before.text.includes('\t')) return true;
  const isBelow = before.page === line.page && line.baseline > before.baseline;
  const distance = (line.baseline - before.baseline) / line.size;
  const goesOn = GOES_ON.test(line.text) && !ENDS_SENTENCE.test(before.text);
  if (isBelow && distance > pitch.distance * APART * (goesOn ? APART : 1)) return true;
  if (goesOn) return false;
  // A heading in bold print over a page's first paragraph has no other sign.
  if (before.font !== line.font && ENDS_SENTENCE.test(before.text)) return true;
  if (line.size > pitch.size * LARGE && isBelow) return false;
  const isIndented = line.left - line.column.left > line.size * INDENT;
  const wasIndented = before.left - before.column.left > before.size * INDENT;
  return hadRoom(before, line) || (isIndented && !wasIndented);
}

function isSameSize(one: PrintedLine, other: PrintedLine): boolean {
  return Math.abs(one.size - other.size) <= Math.max(one.size, other.size) * SAME_SIZE;
}

/** Whether the first word of the line would have fitted behind the line before. */
function hadRoom(before: PrintedLine, { text, left, right, size, page, column }: PrintedLine): boolean {
  const word = /^\S+/.exec(text)?.[0].length ?? 0;
  const width = ((right - left) / text.length) * (word + 1);
  // The few lines of a last page do not show how wide their column is; the next page does.
  const isSameColumn = page !== before.page && Math.abs(column.left - before.column.left) < size;
  const edge = isSameColumn ? Math.max(before.column.right, column.right) : before.column.right;
  return before.right + width + size * SLACK < edge;
}

/** Puts the second half of a torn paragraph back to the first: between them stand lines of another size. */
function mendParagraphs(groups: readonly PrintedLine[][]): PrintedLine[][] {
  const mended: PrintedLine[][] = [];
  const taken = new Set<PrintedLine[]>();
  for (const [index, group] of groups.entries()) {
    if (taken.has(group)) continue;
    const whole = [...group];
    mended.push(whole);
    for (
      let next = secondHalf(groups, index, whole, taken);
      next;
      next = secondHalf(groups, index, whole, taken)
    ) {
      for (const line of next) whole.push(line);
      taken.add(next);
    }
  }
  return mended;
}

function secondHalf(
  groups: readonly PrintedLine[][],
  index: number,
  whole: readonly PrintedLine[],
  taken: ReadonlySet<PrintedLine[]>,
): PrintedLine[] | null {
  const last = whole.at(-1) as PrintedLine;
  if (ENDS_SENTENCE.test(last.text)) return null;
  for (const group of groups.slice(index + 1, index + 2 + MAX_BETWEEN)) {
    const first = group[0] as PrintedLine;
    if (taken.has(group)) continue;
    if (!isSameSize(last, first)) continue;
    return GOES_ON.test(first.text) && first.page - last.page <= 1 ? group : null;
  }
  return null;
}

function paragraphOf(lines: readonly PrintedLine[], words: KnownWords): PrintedParagraph {
  let text = '';
  const pages: PrintedParagraph['pages'] = [];
  for (const line of lines) {
    const joined = text === '' ? line.text : joinLines(text, line.text, words);
    if (pages.at(-1)?.number !== line.page)
      pages.push({ number: line.page, start: joined.length - line.text.length });
    text = joined;
  }
  const clean = text.replaceAll(SOFT_HYPHEN, '');
  const main = lines.reduce((one, other) => (other.text.length > one.text.length ? other : one));
  return {
    text: clean,
    pages: pages.map(({ number, start }) => ({
      number,
      start: Math.max(0, start - (text.slice(0, start).split(SOFT_HYPHEN).length - 1)),
    })),
    size: main.size,
    font: main.font,
    lineCount: lines.length,
  };
}

const SOFT_HYPHEN = '\u00AD';

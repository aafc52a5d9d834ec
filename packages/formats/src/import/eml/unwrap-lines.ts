/**
 * Joins the lines of a plain mail to paragraphs again. Mail programs break lines at about 72 characters; a line that still had
 * room for the first word of the next one was ended by the writer.
 */

/** The text with one line for each paragraph. */
export function unwrapLines(text: string, isFlowed: boolean): string {
  const lines = text.split('\n').map((line) => line.replace(/^ (?=>|From | )/, isFlowed ? '' : '$&'));
  const width = widthOf(lines);
  let joined = '';
  let goesOn = false;
  for (const [index, line] of lines.entries()) {
    const words = goesOn ? line.trim() : line.trimEnd();
    const next = lines[index + 1];
    if (next === undefined) return joined + words;
    goesOn = isFlowed ? line.endsWith(' ') && line !== '-- ' && next !== '' : isWrapped(line, next, width);
    joined += `${words}${goesOn ? ' ' : '\n'}`;
  }
  return joined;
}

/** Programs break lines within these; longer ones are whole paragraphs. */
const WIDEST = 100;
const NARROWEST = 50;

/** Quoted mail, items of lists, tables, signatures: every line stands for itself. */
const STANDS_ALONE = /^\s*(?:[>|•*+]|[-–—]{1,2}\s|\d{1,2}[.)]\s|-{2,}$)|\t|\s{3,}\S/;

/** The length that lines are broken at: that of the longest, zero when lines are not broken. */
function widthOf(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length > 0);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  return longest <= WIDEST && longest >= NARROWEST ? longest : 0;
}

function isWrapped(line: string, next: string, width: number): boolean {
  if (width === 0 || line.trim() === '' || next.trim() === '') return false;
  if (STANDS_ALONE.test(line) && !/^\s*(?:[-–—•*+]|\d{1,2}[.)])\s/.test(line)) return false;
  if (STANDS_ALONE.test(next)) return false;
  const word = /^\s*(\S+)/.exec(next)?.[1]?.length ?? 0;
  return line.trimEnd().length + 1 + word > width;
}

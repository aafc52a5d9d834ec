/**
 * The blocks of a document that shows what some of its parts are (headings, captions) and leaves the rest to its words: a mail,
 * a Word file or a PDF has bylines, datelines and notices of copyright like any page, and nothing but wording tells them.
 */
import type { Block, BlockRole } from '@onrecord/schema';
import { markBlocks } from '@onrecord/text';

/**
 * The blocks as the file shows them; where it shows only body, the rules of the text decide.
 *
 * @param shown In order, without overlap, every character of the text that is not blank in one of them.
 */
export function documentBlocks(text: string, shown: readonly Block[]): Block[] {
  const told = markBlocks(text).filter(({ role }) => !HEADINGS.has(role) || !hasHeadings(shown));
  const blocks: Block[] = [];
  let next = 0;
  for (const block of shown) {
    const inside: Block[] = [];
    while ((told[next]?.start ?? Number.POSITIVE_INFINITY) < block.end) inside.push(told[next++] as Block);
    const parts = inside.filter(
      ({ role, start, end }) => role !== 'body' && start >= block.start && end <= block.end,
    );
    blocks.push(...(block.role === 'body' && parts.length > 0 ? divide(text, block, parts) : [block]));
  }
  return blocks;
}

/** Roles that a document shows by its headings: where it has any, lines without one are none. */
const HEADINGS: ReadonlySet<BlockRole> = new Set(['headline', 'subhead']);

function hasHeadings(shown: readonly Block[]): boolean {
  return shown.some(({ role }) => HEADINGS.has(role));
}

/** The block with some of its lines cut out under roles of their own. */
function divide(text: string, block: Block, parts: readonly Block[]): Block[] {
  const found: Block[] = [];
  let at = block.start;
  for (const part of [...parts, { ...block, start: block.end }]) {
    const rest = trimmed(text, at, part.start);
    if (rest) found.push({ ...block, ...rest });
    if (part.start < block.end) found.push(part);
    at = part.end;
  }
  return found;
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } | null {
  const words = text.slice(start, end);
  if (words.trim() === '') return null;
  return {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  };
}

/** An element as it was met on the way through a page: light enough to keep one for each, and free of the parser's own tree. */
import type { HtmlElement } from './dom.ts';

/** An element that may hold words. */
export interface Box {
  parent: Box | null;
  /** How many elements it stands in. */
  depth: number;
  /** Position among all boxes of the page, in document order; the root is 0. */
  order: number;
  tag: string;
  isBlock: boolean;
  /** The innermost element that stands in lines of its own: this one, or one around it. */
  line: Box;
  /** Null for the root, which stands for the document. */
  element: HtmlElement | null;
}

/** A box inside of another one; the outermost stands for the document. */
export function newBox(
  parent: Box | null,
  order: number,
  { tag, isBlock, element }: Pick<Box, 'tag' | 'isBlock' | 'element'>,
): Box {
  const box = { parent, depth: parent ? parent.depth + 1 : 0, order, tag, isBlock, element } as Box;
  // Kept, because a way up from every block would be a walk through 100,000 elements in a page made to stall its readers.
  box.line = isBlock || !parent ? box : parent.line;
  return box;
}

/** The innermost element of the box that stands in lines of its own. */
export function blockBoxOf({ line }: Box): Box {
  return line;
}

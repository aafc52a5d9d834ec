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
  /** Null for the root, which stands for the document. */
  element: HtmlElement | null;
}

/** The innermost element of the box that stands in lines of its own. */
export function blockBoxOf(box: Box): Box {
  let at = box;
  while (!at.isBlock && at.parent) at = at.parent;
  return at;
}

/**
 * The few things that reading a page needs of a document. The parser builds a tree and nothing else: no script of the page
 * runs, no style sheet and no picture is fetched.
 */
import { UnreadableArticleError } from '@onrecord/schema';
import { parseHTML } from 'linkedom';

/** A node of a document: an element, a piece of text, or something without words. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly parentNode: HtmlNode | null;
  readonly firstChild: HtmlNode | null;
  readonly childNodes: Iterable<HtmlNode>;
  readonly nextSibling: HtmlNode | null;
}

/** A piece of text. */
export interface HtmlText extends HtmlNode {
  readonly data: string;
}

/** An element. */
export interface HtmlElement extends HtmlNode {
  /** Its name, in lower case for HTML. */
  readonly localName: string;
  readonly textContent: string;
  getAttribute(name: string): string | null;
}

/** A parsed page. */
export interface HtmlDocument extends HtmlNode {
  readonly documentElement: HtmlElement | null;
  /** Elements in document order. Throws for a selector that is none. */
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

/**
 * Parses a page or a piece of one; broken markup is read as a tree all the same.
 *
 * @param name The file, for the message.
 * @param maxTags How many tags it may have.
 * @throws UnreadableArticleError `too_large` when there are more elements in it than any article has.
 */
export function parseDocument(html: string, name = 'HTML', maxTags: number = MAX_TAGS): HtmlDocument {
  if (hasMoreTags(html, maxTags))
    throw new UnreadableArticleError(
      'too_large',
      name,
      `The page has more than ${maxTags} tags. Save the article alone and import that.`,
    );
  try {
    return documentOf(html);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The parser keeps a state of its own between documents; an empty one sets it right again.
    documentOf('');
    throw new UnreadableArticleError(
      'too_large',
      name,
      'An element of the page has more class names than a program can hold. Save the article alone and import that.',
      { cause: error },
    );
  }
}

/** Whether the node is an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === ELEMENT_NODE;
}

/** Whether the node is a piece of text. */
export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeType === TEXT_NODE || node.nodeType === CDATA_NODE;
}

/**
 * Goes through everything below a node in document order without recursion, so that nesting of any depth is read.
 * `enter` returns false to leave out what is inside; `leave` is called for each element that was entered.
 */
export function walk(
  root: HtmlNode,
  enter: (node: HtmlNode) => boolean,
  leave: (element: HtmlElement) => void,
): void {
  // A document type has no next sibling here, so the nodes beside it are reached through the list.
  for (const top of root.childNodes) {
    let node: HtmlNode | null = top;
    while (node) node = (enter(node) ? node.firstChild : null) ?? after(node, top, leave);
  }
}

/** Each tag takes about half a kilobyte in the tree; a document of 900,000 words has fewer. */
const MAX_TAGS = 150_000;

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const CDATA_NODE = 4;

/** The next node below `top` that is not below this one; every element that ends before it is left. */
function after(from: HtmlNode, top: HtmlNode, leave: (element: HtmlElement) => void): HtmlNode | null {
  for (let node: HtmlNode | null = from; node; node = node.parentNode) {
    if (isElement(node)) leave(node);
    if (node === top) return null;
    if (node.nextSibling) return node.nextSibling;
  }
  return null;
}

function documentOf(html: string): HtmlDocument {
  return (parseHTML(html) as unknown as { document: HtmlDocument }).document;
}

function hasMoreTags(html: string, limit: number): boolean {
  let count = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    count += 1;
    if (count > limit) return true;
  }
  return false;
}

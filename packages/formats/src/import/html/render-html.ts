/**
 * The words of a page in the order in which they are read, and which element each stretch of them comes from. Everything
 * that begins as HTML goes through here: saved pages, mails, office documents, Markdown and the items of feeds.
 */
import { BlockWriter, type RenderedBlock, type Setting } from './block-writer.ts';
import { type Box, newBox } from './box.ts';
import {
  type HtmlDocument,
  type HtmlElement,
  type HtmlText,
  isElement,
  isText,
  parseDocument,
  walk,
} from './dom.ts';
import {
  BLOCK_ELEMENTS,
  PREFORMATTED_ELEMENTS,
  STRONG_ELEMENTS,
  WORDLESS_ELEMENTS,
} from './element-kinds.ts';

export type { RenderedBlock } from './block-writer.ts';

/** A page as text under rule `lf-1`. Offsets are UTF-16 code units. */
export interface RenderedHtml {
  text: string;
  /** In order; divided by exactly one empty line, and together they hold every character that is not blank. */
  blocks: RenderedBlock[];
  /** Every element that may hold words, in document order, the document itself first. */
  boxes: Box[];
}

/**
 * The visible text of a page or a piece of HTML. Takes any markup, nested to any depth, in linear time.
 *
 * @param name The file, for the message.
 * @throws UnreadableArticleError `too_large` when there are more elements in it than any article has.
 * @example renderHtml('<h1>Quay shut</h1><p>It <b>sank</b>.<br>Twice.').text // 'Quay shut\n\nIt sank.\nTwice.'
 */
export function renderHtml(html: string | HtmlDocument, name?: string): RenderedHtml {
  const page = new PageReader();
  const document = typeof html === 'string' ? parseDocument(html, name) : html;
  walk(
    document,
    (node) => (isElement(node) ? page.enter(node) : isText(node) && page.read(node)),
    (element) => page.leave(element),
  );
  return page.finish();
}

/** Walks through a page and keeps in mind in which elements it is. */
class PageReader {
  readonly #writer = new BlockWriter();
  readonly #boxes: Box[] = [newBox(null, 0, { tag: '#document', isBlock: true, element: null })];
  #at: Box = this.#boxes[0] as Box;
  #linkDepth = 0;
  #strongDepth = 0;
  #preformattedDepth = 0;

  enter(element: HtmlElement): boolean {
    const tag = element.localName.toLowerCase();
    if (tag === 'br') this.#writer.break();
    if (tag === 'br' || WORDLESS_ELEMENTS.has(tag) || isHidden(element, tag)) return false;
    if (!element.firstChild) {
      this.#edge(tag, isBlock(element, tag), true);
      this.#edge(tag, isBlock(element, tag), false);
      return false;
    }
    const box = this.#open(element, tag);
    this.#edge(tag, box.isBlock, true);
    this.#count(element, tag, 1);
    return true;
  }

  read(text: HtmlText): false {
    const setting: Setting = {
      box: this.#at,
      isLinked: this.#linkDepth > 0,
      isStrong: this.#strongDepth > 0,
      isPreformatted: this.#preformattedDepth > 0,
    };
    this.#writer.write(text.data, setting);
    return false;
  }

  leave(element: HtmlElement): void {
    if (this.#at.element !== element) return;
    const { tag, isBlock, parent } = this.#at;
    this.#count(element, tag, -1);
    this.#edge(tag, isBlock, false);
    if (parent) this.#at = parent;
  }

  finish(): RenderedHtml {
    return { ...this.#writer.finish(), boxes: this.#boxes };
  }

  #open(element: HtmlElement, tag: string): Box {
    const box = newBox(this.#at, this.#boxes.length, { tag, isBlock: isBlock(element, tag), element });
    this.#boxes.push(box);
    this.#at = box;
    return box;
  }

  #edge(tag: string, isBlock: boolean, isStart: boolean): void {
    if (isBlock) this.#writer.endBlock();
    else if (tag === 'tr') this.#writer.edgeOfRow();
    else if (tag !== 'td' && tag !== 'th') return;
    else if (isStart) this.#writer.startCell();
    else this.#writer.endCell();
  }

  #count(element: HtmlElement, tag: string, by: 1 | -1): void {
    // An anchor that leads nowhere is a place; old pages leave it open around everything.
    if (tag === 'a' && element.getAttribute('href') !== null) this.#linkDepth += by;
    if (STRONG_ELEMENTS.has(tag)) this.#strongDepth += by;
    if (PREFORMATTED_ELEMENTS.has(tag)) this.#preformattedDepth += by;
  }
}

const STYLED_BLOCK = /display\s*:\s*(?:block|flex|grid|table|list-item)\b/i;
const STYLED_AWAY = /display\s*:\s*none\b|visibility\s*:\s*hidden\b/i;

function isBlock(element: HtmlElement, tag: string): boolean {
  if (BLOCK_ELEMENTS.has(tag)) return true;
  const style = element.getAttribute('style');
  return style !== null && STYLED_BLOCK.test(style);
}

function isHidden(element: HtmlElement, tag: string): boolean {
  if (element.getAttribute('hidden') !== null) return true;
  if (tag === 'dialog' && element.getAttribute('open') === null) return true;
  const style = element.getAttribute('style');
  return style !== null && STYLED_AWAY.test(style);
}

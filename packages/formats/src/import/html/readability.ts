/** What Mozilla's Readability takes for the article: a second opinion that the block classifier weighs with its own. */
import { Readability } from '@mozilla/readability';
import type { HtmlDocument } from './dom.ts';
import { type RenderedHtml, renderHtml } from './render-html.ts';

/**
 * Which blocks of a page Readability keeps; null when it finds no article or the page is not for it.
 * It takes the document apart: read everything else from it first.
 */
export function keptByReadability(document: HtmlDocument, page: RenderedHtml): boolean[] | null {
  if (page.boxes.length > MOST_ELEMENTS || page.boxes.some(({ depth }) => depth > DEEPEST_ELEMENT))
    return null;
  const content = contentOf(document);
  if (!content) return null;
  // It parses the page anew when a first attempt fails, so the blocks are found again by their words.
  const kept = new Set(textsOf(renderHtml(content)));
  return textsOf(page).map((text) => kept.has(text));
}

/** Readability's time grows with the square of the page in bad cases; news pages stay under 10,000 elements. */
const MOST_ELEMENTS = 20_000;

/** Readability collects the text of every element on the way up, and goes down by recursion. */
const DEEPEST_ELEMENT = 200;

function textsOf({ text, blocks }: RenderedHtml): string[] {
  return blocks.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
}

function contentOf(document: HtmlDocument): HtmlDocument | null {
  try {
    const reader = new Readability<HtmlDocument>(document as never, {
      keepClasses: true,
      serializer: (node) => node as unknown as HtmlDocument,
    });
    return reader.parse()?.content ?? null;
  } catch {
    // It was written for the documents of browsers and throws on some trees; its opinion is not needed.
    return null;
  }
}

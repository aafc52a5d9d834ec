/** What Mozilla's Readability takes for the article: a second opinion that the block classifier weighs with its own. */
import { Readability } from '@mozilla/readability';
import { type HtmlDocument, isText, walk } from './dom.ts';
import type { RenderedHtml } from './render-html.ts';

/**
 * The share of each block's characters that Readability keeps, 0 to 1; null when it finds no article or the page is not for it.
 * It takes the document apart: read everything else from it first.
 */
export function readabilityShares(document: HtmlDocument, page: RenderedHtml): number[] | null {
  if (page.boxes.length > MOST_ELEMENTS || page.boxes.some(({ depth }) => depth > DEEPEST_ELEMENT))
    return null;
  const kept = contentOf(document);
  if (!kept) return null;
  const characters = page.blocks.map(() => 0);
  walk(
    kept,
    (node) => {
      const block = isText(node) ? page.blockOf.get(node) : undefined;
      if (isText(node) && block !== undefined && block < characters.length)
        characters[block] = (characters[block] ?? 0) + node.data.trim().length;
      return !isText(node);
    },
    () => {},
  );
  if (characters.every((count) => count === 0)) return null;
  return page.blocks.map(({ start, end }, index) => Math.min(1, (characters[index] ?? 0) / (end - start)));
}

/** Readability's time grows with the square of the page in bad cases; news pages stay under 10,000 elements. */
const MOST_ELEMENTS = 20_000;

/** Readability collects the text of every element on the way up, and goes down by recursion. */
const DEEPEST_ELEMENT = 200;

/** With more, it parses the page anew for further attempts, and the texts of its answer are not those of the page any more. */
const FIRST_ATTEMPT = 1;

function contentOf(document: HtmlDocument): HtmlDocument | null {
  try {
    const reader = new Readability<HtmlDocument>(document as never, {
      keepClasses: true,
      charThreshold: FIRST_ATTEMPT,
      serializer: (node) => node as unknown as HtmlDocument,
    });
    return reader.parse()?.content ?? null;
  } catch {
    // It was written for the documents of browsers and throws on some trees; its opinion is not needed.
    return null;
  }
}

/**
 * HTML that is an article from its first word to its last, as in mails, office documents, Markdown and items of feeds:
 * only headings and captions are told from the body.
 */
import type { Block, BlockRole } from '@onrecord/schema';
import type { HtmlDocument } from './dom.ts';
import { HEADINGS } from './element-kinds.ts';
import { renderHtml } from './render-html.ts';

/** The words of an article and what each stretch of them is for. Offsets are UTF-16 code units. */
export interface HtmlArticle {
  text: string;
  blocks: Block[];
}

/**
 * The visible text with a role for each block. The text is empty when nothing is visible.
 *
 * @param name The file, for the message.
 * @throws UnreadableArticleError `too_large` when there are more elements in it than any article has.
 * @example articleOfHtml('<h2>At sea</h2><p>The ferry sails.').blocks.map(({ role }) => role) // ['subhead', 'body']
 */
export function articleOfHtml(html: string | HtmlDocument, name?: string): HtmlArticle {
  const { text, blocks } = renderHtml(html, name);
  return {
    text,
    blocks: blocks.map(({ start, end, box }) => ({ start, end, score: 1, ...roleOf(box.line.tag) })),
  };
}

function roleOf(tag: string): { role: BlockRole; reason: string } {
  if (HEADINGS.has(tag)) return { role: 'subhead', reason: 'A heading of the document.' };
  if (tag === 'figcaption' || tag === 'caption')
    return { role: 'caption', reason: 'The caption of a picture or table.' };
  return { role: 'body', reason: 'The document holds the article alone.' };
}

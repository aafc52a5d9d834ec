/**
 * The article in a document that was written as an article: a Word file, a Markdown file, a mail. Its first heading is the
 * headline, the others divide the body, and what else is no body is told by its words.
 */
import type { Block, BlockRole } from '@onrecord/schema';
import { documentBlocks } from './document-blocks.ts';
import { blockBoxOf } from './html/box.ts';
import { HEADINGS } from './html/element-kinds.ts';
import { type RenderedBlock, renderHtml } from './html/render-html.ts';

/** The words of a document and what each stretch of them is for. Offsets are UTF-16 code units. */
export interface DocumentArticle {
  text: string;
  blocks: Block[];
}

/**
 * Reads the HTML that a document was turned into. The text is empty when it holds no words.
 *
 * @param title What the document calls itself; a line at its top with these words is the headline when no heading is.
 * @throws UnreadableArticleError `too_large` when there are more elements in it than any article has.
 */
export function articleOfDocument(html: string, name: string, title: string | null = null): DocumentArticle {
  const { text, blocks } = renderHtml(html, name);
  const headline = headlineOf(text, blocks, title);
  const shown = blocks.map((block): Block => {
    const { start, end } = block;
    return { start, end, ...(block === headline ? HEADLINE : shownBy(block)) };
  });
  return { text, blocks: documentBlocks(text, shown) };
}

type Shown = Pick<Block, 'role' | 'score' | 'reason'>;

const HEADLINE: Shown = { role: 'headline', score: 1, reason: 'The first heading of the document.' };

/** What a heading or a class says; the classes are given by the importers of documents. */
const BY_CLASS: Readonly<Record<string, BlockRole>> = { caption: 'caption', standfirst: 'standfirst' };

/** A title stands above the text, with a line for the author or the date at most. */
const TITLE_LINES = 4;

function shownBy(block: RenderedBlock): Shown {
  const { tag, element } = blockBoxOf(block.box);
  const role = BY_CLASS[element?.getAttribute('class') ?? ''];
  if (role) return { role, score: 1, reason: 'Set in the style for it.' };
  if (HEADINGS.has(tag)) return { role: 'subhead', score: 1, reason: 'A heading of the document.' };
  if (tag === 'figcaption' || tag === 'caption')
    return { role: 'caption', score: 1, reason: 'The caption of a picture or table.' };
  return { role: 'body', score: 0.8, reason: 'A paragraph of the document.' };
}

/** The first heading of the first rank; a lower one where nothing but headings stands above; the line with the title. */
function headlineOf(
  text: string,
  blocks: readonly RenderedBlock[],
  title: string | null,
): RenderedBlock | null {
  const first = blocks.find(({ box }) => blockBoxOf(box).tag === 'h1');
  const opening = blocks[0] && HEADINGS.has(blockBoxOf(blocks[0].box).tag) ? blocks[0] : null;
  const named = blocks.slice(0, TITLE_LINES).find(({ start, end }) => isSame(text.slice(start, end), title));
  return first ?? named ?? opening;
}

function isSame(line: string, title: string | null): boolean {
  const [one, other] = [line, title ?? ''].map((words) => words.replace(/\s+/g, ' ').trim().toLowerCase());
  return one !== '' && one === other;
}

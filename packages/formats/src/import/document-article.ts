/**
 * The article in a document that was written as an article: a Word file, a Markdown file, a mail. Its first heading is the
 * headline, the others divide the body, and what else is no body is told by its words.
 */
import type { Block, BlockRole } from '@onrecord/schema';
import { documentBlocks } from './document-blocks.ts';
import { HEADINGS } from './html/element-kinds.ts';
import { type RenderedBlock, renderHtml } from './html/render-html.ts';

/** The words of a document and what each stretch of them is for. Offsets are UTF-16 code units. */
export interface DocumentArticle {
  text: string;
  blocks: Block[];
}

/** What is known of a document before it is read. */
export interface DocumentOptions {
  /** What it calls itself; a line at its top with these words is the headline when no heading is. */
  title?: string | null;
  /** Whether lines that are links and nothing else lead away from the article, as in mails, or belong to it. */
  hasOutwardLinks?: boolean;
}

/**
 * Reads the HTML that a document was turned into. The text is empty when it holds no words.
 *
 * @throws UnreadableArticleError `too_large` when there are more elements in it than any article has.
 */
export function articleOfDocument(
  html: string,
  name: string,
  options: DocumentOptions = {},
): DocumentArticle {
  const { text, blocks } = renderHtml(html, name);
  const headline = headlineOf(text, blocks, options.title ?? null);
  const shown = blocks.map((block): Block => {
    const { start, end } = block;
    const isLink = options.hasOutwardLinks === true && isLinkAlone(text.slice(start, end), block);
    return { start, end, ...(block === headline ? HEADLINE : isLink ? LINK : shownBy(block)) };
  });
  return { text, blocks: documentBlocks(text, shown) };
}

type Shown = Pick<Block, 'role' | 'score' | 'reason'>;

const HEADLINE: Shown = { role: 'headline', score: 1, reason: 'The first heading of the document.' };

const LINK: Shown = { role: 'promo', score: 0.8, reason: 'A link and nothing else.' };

/** Links that lead away are labels: short, and no sentences. */
const LABEL_WORDS = 12;
const LINKED_SHARE = 0.9;

/** What a heading or a class says; the classes are given by the importers of documents. */
const BY_CLASS: Readonly<Record<string, BlockRole>> = { caption: 'caption', standfirst: 'standfirst' };

/** A title stands above the text, with a line for the author or the date at most. */
const TITLE_LINES = 4;

function shownBy(block: RenderedBlock): Shown {
  const { tag, element } = block.box.line;
  const role = BY_CLASS[element?.getAttribute('class') ?? ''];
  if (role) return { role, score: 1, reason: 'Set in the style for it.' };
  if (HEADINGS.has(tag)) return { role: 'subhead', score: 1, reason: 'A heading of the document.' };
  if (tag === 'figcaption' || tag === 'caption')
    return { role: 'caption', score: 1, reason: 'The caption of a picture or table.' };
  return { role: 'body', score: 0.8, reason: 'A paragraph of the document.' };
}

function isLinkAlone(words: string, { linked, box }: RenderedBlock): boolean {
  if (HEADINGS.has(box.line.tag) || linked < words.length * LINKED_SHARE) return false;
  return words.split(/\s+/).length <= LABEL_WORDS && !/[.!?…]["'”’]?$/.test(words);
}

/** The first heading of the first rank; a lower one where nothing but headings stands above; the line with the title. */
function headlineOf(
  text: string,
  blocks: readonly RenderedBlock[],
  title: string | null,
): RenderedBlock | null {
  const first = blocks.find(({ box }) => box.line.tag === 'h1');
  const opening = blocks[0] && HEADINGS.has(blocks[0].box.line.tag) ? blocks[0] : null;
  const named = blocks.slice(0, TITLE_LINES).find(({ start, end }) => isSame(text.slice(start, end), title));
  return first ?? named ?? opening;
}

function isSame(line: string, title: string | null): boolean {
  const [one, other] = [line, title ?? ''].map((words) => words.replace(/\s+/g, ' ').trim().toLowerCase());
  return one !== '' && one === other;
}

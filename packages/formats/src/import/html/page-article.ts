/** From the markup of a page to its text, the role of every block of it, and what the page says of the article. */
import { type Block, UnreadableArticleError } from '@onrecord/schema';
import { MAX_TEXT_BYTES } from '@onrecord/text';
import { judgeBlocks, LEAST_PROBABILITY } from './body-classifier.ts';
import { BODY_MODELS } from './body-models.generated.ts';
import { type HtmlDocument, parseDocument } from './dom.ts';
import { HEADINGS } from './element-kinds.ts';
import { type PageView, viewPage } from './features/page-view.ts';
import { furnitureOf } from './furniture.ts';
import { chooseMetadata, type PageMetadata } from './metadata/page-metadata.ts';
import { pageStatements } from './metadata/page-statements.ts';
import { statedCandidates } from './metadata/sources.ts';
import { markedCandidates, visibleCandidates } from './metadata/visible.ts';
import { pageHints } from './page-hints.ts';
import { renderHtml } from './render-html.ts';

/** A page as an article. Offsets are UTF-16 code units. */
export interface PageArticle {
  text: string;
  /** In order; together they hold every character that is not blank. */
  blocks: Block[];
  metadata: PageMetadata;
}

/**
 * Reads a page; null when no article stands on it.
 *
 * @param name The file, for the message.
 * @throws UnreadableArticleError `too_large` when it has more elements or words than any article.
 */
export function readPageArticle(html: string, name: string, url: string | null): PageArticle | null {
  const document = parseDocument(html, name, MAX_PAGE_TAGS);
  const page = renderHtml(document);
  if (page.text.length > MAX_TEXT_BYTES) throw tooManyWords(name, page.text.length);
  const statements = pageStatements(document);
  const base = baseOf(document);
  const marked = markedCandidates(document);
  const view = viewPage(page, pageHints(document, page, statements));
  const blocks = blocksOf(view);
  const first = blocks.findIndex(({ role }) => role === 'body');
  if (first < 0) return null;
  const body = { first, last: blocks.findLastIndex(({ role }) => role === 'body') };
  const candidates = [
    ...statedCandidates(statements),
    ...marked,
    ...visibleCandidates(view, body, statements.lang),
  ];
  const title = view.texts[view.titleAt]?.replace(/\s+/g, ' ') ?? null;
  return { text: page.text, blocks, metadata: chooseMetadata(candidates, title, { url, base }) };
}

/**
 * The longest page of the development set has 3,230 tags. With this many, a page of paragraphs or of nested tables takes up to
 * 3 s and 400 MiB to judge (2026-11).
 */
const MAX_PAGE_TAGS = 60_000;

function tooManyWords(name: string, length: number): UnreadableArticleError {
  return new UnreadableArticleError(
    'too_large',
    name,
    `The page shows ${length} characters, more than the ${MAX_TEXT_BYTES} that one article may have. Save the article alone and import that.`,
  );
}

function baseOf(document: HtmlDocument): string | null {
  for (const element of document.querySelectorAll('base[href]')) return element.getAttribute('href');
  return null;
}

function blocksOf(view: PageView): Block[] {
  const { probabilities } = judgeBlocks(view, BODY_MODELS);
  const isOfArticle = (index: number) =>
    (probabilities[index] ?? 0) > LEAST_PROBABILITY && index !== view.titleAt;
  const indexes = [...view.texts.keys()];
  const first = indexes.findIndex(isOfArticle);
  const last = indexes.findLastIndex(isOfArticle);
  return view.page.blocks.map(({ start, end, box }, index) => {
    const probability = probabilities[index] ?? 0;
    if (!isOfArticle(index)) {
      const score = Number((1 - probability).toFixed(2));
      return { start, end, score, ...furnitureOf(view, index, first, last) };
    }
    const score = Number(probability.toFixed(2));
    if (HEADINGS.has(box.line.tag))
      return { start, end, role: 'subhead', score, reason: 'A heading inside of the article.' };
    return { start, end, role: 'body', score, reason: 'It reads and stands like the rest of the article.' };
  });
}

/** Cuts an article up once for all stages: blocks with their roles, and the paragraphs, sentences and tokens of its own words. */
import type { Block, BlockRole, Range } from '@onrecord/schema';
import { contentId, textIdOf } from '@onrecord/schema/ids';
import { markBlocks, paragraphs, sentences, tokens } from '@onrecord/text';
import type { ArticleInput, ReadText } from '../stage.ts';

/** The roles whose words are the article's own; all other blocks are furniture and are read only for who published it. */
export const ARTICLE_ROLES: ReadonlySet<BlockRole> = new Set([
  'headline',
  'standfirst',
  'subhead',
  'body',
  'caption',
]);

/** The text cut into blocks, paragraphs, sentences and tokens, with the ids of text and article. */
export function readArticle({ text, blocks: given }: Pick<ArticleInput, 'text' | 'blocks'>): ReadText {
  const textId = textIdOf(text);
  const blocks = given ?? markBlocks(text);
  const lines = blocks.filter(({ role }) => ARTICLE_ROLES.has(role)).flatMap((block) => linesOf(text, block));
  const parts = lines.flatMap((line) => sentences(text, line));
  return {
    textId,
    articleId: contentId('article', [textId]),
    text,
    blocks,
    paragraphs: lines,
    sentences: parts,
    tokens: parts.flatMap((part) => tokens(text, part)),
  };
}

/** The block that holds the offset, or null between blocks. */
export function blockAt(blocks: readonly Block[], offset: number): Block | null {
  return blocks.find(({ start, end }) => start <= offset && offset < end) ?? null;
}

function linesOf(text: string, block: Range): Range[] {
  return paragraphs(text.slice(block.start, block.end)).map(({ start, end }) => ({
    start: start + block.start,
    end: end + block.start,
  }));
}

/**
 * What an article says of itself before anything is extracted: its headline, authors, outlet and day, and the roles of its
 * blocks. It costs a tenth of an extraction and gives the same answers, so that a person can check an import beforehand.
 */
import type { Block, BlockRole } from '@onrecord/schema';
import type { ArticleInput, ReadText } from '../stage.ts';
import { articleRecord } from './article-record.ts';
import { findPublisher, isSameName } from './publisher.ts';
import { readArticle } from './read-article.ts';

/** The head of an article with its text. What is not known is null. */
export interface ArticleHead {
  headline: string | null;
  standfirst: string | null;
  /** Names alone, several of them divided by a comma and a blank. */
  byline: string | null;
  outlet: string | null;
  /** ISO 8601 day or instant. */
  published: string | null;
  /** BCP 47 tag. */
  lang: string;
  text: string;
  /** Offsets are UTF-16 code units, half-open. */
  blocks: Block[];
}

/**
 * Reads the head of an article as `extractArticle` would store it. A headline is as printed rather than as the file around it
 * says in other words; authors are those that the file names, since menus and portraits stand beside a printed byline.
 *
 * @example readHead({ text: 'Rain is coming\n\nBy Ada Lind\n\nIt will rain.' }).byline // 'Ada Lind'
 */
export function readHead(input: ArticleInput): ArticleHead {
  const read = readArticle(input);
  const publisher = findPublisher(read, input);
  const article = articleRecord(read, input, publisher);
  const given = input.metadata;
  const authors = article.credits.filter(({ role }) => role === 'byline').map(({ name }) => name);
  return {
    headline: wordsOf(read, 'headline') ?? given?.headline ?? null,
    standfirst: wordsOf(read, 'standfirst') ?? given?.standfirst ?? null,
    byline:
      namedAuthors(given?.byline, publisher.name) ??
      ([...new Set(authors)].join(', ') || given?.byline || null),
    outlet: publisher.name,
    published: article.published?.earliest ?? null,
    lang: article.lang,
    text: read.text,
    blocks: read.blocks,
  };
}

/** Null when the file names nobody, or nobody but its outlet. */
function namedAuthors(byline: string | undefined, outlet: string | null): string | null {
  if (!byline || (outlet !== null && isSameName(byline, outlet))) return null;
  return byline;
}

/** The words of the first block of the role, on one line. */
function wordsOf({ text, blocks }: ReadText, role: BlockRole): string | null {
  const block = blocks.find((one) => one.role === role);
  return block ? text.slice(block.start, block.end).replace(/\s+/g, ' ').trim() || null : null;
}

/** The records of the article itself and of its text. */
import {
  type Article,
  type BlockRole,
  type Outlet,
  type Span,
  spanOf,
  type TextVersion,
} from '@onrecord/schema';
import type { ArticleInput, ReadText } from '../stage.ts';
import { findCredits } from './credits.ts';
import { findHost } from './host.ts';
import { findPublished } from './published.ts';
import type { PublisherFound } from './publisher.ts';

/** English is the only language that the rules read; other languages come in through metadata and are kept as stated. */
const DEFAULT_LANGUAGE = 'en';

/** The article record; its publisher has no id as long as no outlet is given. */
export function articleRecord(
  read: ReadText,
  input: ArticleInput,
  publisher: PublisherFound,
  outlet: Pick<Outlet, 'id'> | null = null,
): Article {
  const candidates = input.metadata?.candidates;
  return {
    type: 'Article',
    id: read.articleId,
    textId: read.textId,
    file: input.file ?? null,
    url: input.url ?? null,
    canonicalUrl: input.canonicalUrl ?? null,
    headline: firstOf(read, 'headline'),
    standfirst: firstOf(read, 'standfirst'),
    publisher: { outletId: outlet?.id ?? null, how: publisher.how, basis: publisher.basis },
    host: findHost(read, publisher),
    credits: findCredits(read, input.metadata?.byline),
    published: findPublished(read, input),
    lang: input.metadata?.lang ?? DEFAULT_LANGUAGE,
    ...(input.retrievedAt ? { retrievedAt: input.retrievedAt } : {}),
    ...(candidates?.length ? { metadata: candidates } : {}),
  };
}

/** The text version record. */
export function textVersionRecord(
  { textId, articleId, text, blocks }: ReadText,
  { pages, original }: ArticleInput,
): TextVersion {
  return {
    type: 'TextVersion',
    id: textId,
    articleId,
    text,
    rule: 'lf-1',
    supersedes: null,
    blocks,
    ...(pages ? { pages } : {}),
    ...(original ? { original } : {}),
  };
}

function firstOf(read: ReadText, role: BlockRole): Span | null {
  const block = read.blocks.find((one) => one.role === role);
  return block ? spanOf(read.textId, read.text, block) : null;
}

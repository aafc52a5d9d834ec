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

/** The article record. */
export function articleRecord(
  read: ReadText,
  input: ArticleInput,
  publisher: PublisherFound,
  outlet: Outlet,
): Article {
  return {
    type: 'Article',
    id: read.articleId,
    textId: read.textId,
    file: input.file ?? null,
    url: input.url ?? null,
    canonicalUrl: null,
    headline: firstOf(read, 'headline'),
    standfirst: firstOf(read, 'standfirst'),
    publisher: { outletId: outlet.id, how: publisher.how, basis: publisher.basis },
    host: findHost(read, publisher),
    credits: findCredits(read),
    published: findPublished(read, input),
    lang: input.metadata?.lang ?? DEFAULT_LANGUAGE,
  };
}

/** The text version record. */
export function textVersionRecord(read: ReadText): TextVersion {
  const { textId, articleId, text, blocks } = read;
  return { type: 'TextVersion', id: textId, articleId, text, rule: 'lf-1', supersedes: null, blocks };
}

function firstOf(read: ReadText, role: BlockRole): Span | null {
  const block = read.blocks.find((one) => one.role === role);
  return block ? spanOf(read.textId, read.text, block) : null;
}

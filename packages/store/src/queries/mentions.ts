/** The mentions of an article in the order of its text. */
import type { Mention } from '@onrecord/schema';
import type { Engine } from '../engine.ts';
import type { Page, PageRequest } from '../store.ts';
import { mentions } from '../tables/index.ts';
import { equals, seen } from './condition.ts';
import { countRows, readPage } from './page.ts';

/** One page of mentions. */
export function pageMentions(engine: Engine, articleId: string, page: PageRequest): Page<Mention> {
  const where = equals(mentions.articleId, articleId);
  return readPage(
    engine,
    {
      name: 'mentions.article-order',
      table: mentions,
      keys: [mentions.start, mentions.row],
      columns: { body: seen(mentions) },
      where,
      itemOf: ({ body }) => JSON.parse(body as string) as Mention,
      // One article's mentions: bounded by the length of a text.
      total: () => countRows(engine, mentions, where),
    },
    page,
  );
}

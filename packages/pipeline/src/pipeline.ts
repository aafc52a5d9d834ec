/**
 * The stages of reading one article, in their order. Read this first: each line is one stage, a pure function in the folder
 * of its name, and each stage sees only what the stages before it found.
 */
import type { ArticleBatch } from '@onrecord/schema';
import { namedCast } from './actor/cast.ts';
import { withNominals } from './actor/nominals.ts';
import { articleRecord, textVersionRecord } from './article/article-record.ts';
import { outletOf } from './article/outlet.ts';
import { findPublisher } from './article/publisher.ts';
import { readArticle } from './article/read-article.ts';
import { findAttributions } from './attribution/find-attributions.ts';
import { ruleTagger } from './attribution/tagger/rule-tagger.ts';
import { sortBatch } from './batch-order.ts';
import { findRelations } from './relation/index.ts';
import type { ArticleInput, Engines } from './stage.ts';

/**
 * Reads one article: its outlet, its actors and where they are mentioned, who is said to have said what, and how they are tied.
 *
 * @example const batch = await extractArticle({ text: 'Rain is coming, Mayor Ada Lind said.' })
 */
export async function extractArticle(
  input: ArticleInput,
  engines: Partial<Engines> = {},
): Promise<ArticleBatch> {
  const tagger = engines.tagger ?? ruleTagger;
  const read = readArticle(input);
  const publisher = findPublisher(read, input);
  const named = outletOf(read, publisher, namedCast(read));
  const cast = withNominals(read, named.cast);
  const spoken = await findAttributions(read, cast, named.outlet, { tagger });
  const relations = findRelations(read, spoken.cast, spoken.attributions);
  return sortBatch({
    outlets: [named.outlet],
    article: articleRecord(read, input, publisher, named.outlet),
    textVersion: textVersionRecord(read, input),
    actors: spoken.cast.actors,
    mentions: spoken.cast.mentions,
    attributions: spoken.attributions,
    relations,
  });
}

/** Refuses batches whose ids lead nowhere, before anything is written: a bundle of them could not be read back. */
import type { ArticleBatch, StoryBatch } from '@onrecord/schema';
import { StoreError } from '../errors.ts';

/** Throws a StoreError naming the first record of the article that points at an actor or outlet that is not there. */
export function checkArticleBatch(batch: ArticleBatch): void {
  const { article } = batch;
  const actorIds = new Set(batch.actors.map(({ id }) => id));
  const outletIds = new Set(batch.outlets.map(({ id }) => id));
  requireEqual(article.textId, batch.textVersion.id, `the text of article ${article.id}`);
  requireKnown(outletIds, 'outlet', article.id, [article.publisher.outletId, article.host?.outletId]);
  for (const outlet of batch.outlets) requireKnown(actorIds, 'actor', outlet.id, [outlet.actorId]);
  for (const [id, ids] of referencesOf(batch)) requireKnown(actorIds, 'actor', id, ids);
  for (const { id, articleId } of [...batch.mentions, ...batch.attributions])
    requireEqual(articleId, article.id, `the article of ${id}`);
  requireEqual(batch.textVersion.articleId, article.id, `the article of text ${article.textId}`);
}

/** Throws a StoreError naming the first record of the story that points at an actor that is not there. */
export function checkStoryBatch(batch: StoryBatch, attributionIds: ReadonlySet<string>): void {
  const survivors = new Set(batch.actors.filter(({ redirectTo }) => !redirectTo).map(({ id }) => id));
  const known = new Set(batch.actors.map(({ id }) => id));
  for (const { id, redirectTo, affiliationId } of batch.actors)
    requireKnown(known, 'actor', id, [redirectTo, affiliationId]);
  for (const { id, speakerId, renderings, best } of batch.utterances) {
    requireKnown(survivors, 'surviving actor', id, [speakerId]);
    requireKnown(attributionIds, 'attribution', id, [...renderings, best]);
  }
  for (const { id, origin } of batch.passages)
    requireKnown(survivors, 'surviving actor', id, [origin?.actorId]);
  for (const { id, from, to } of batch.edges) requireKnown(survivors, 'surviving actor', id, [from, to]);
  for (const { actorId } of batch.story.layout)
    requireKnown(survivors, 'surviving actor', batch.story.id, [actorId]);
}

function* referencesOf(batch: ArticleBatch): Generator<[string, (string | null)[]]> {
  for (const actor of batch.actors) yield [actor.id, [actor.affiliationId, actor.redirectTo]];
  for (const { id, actorId, coActorIds } of batch.mentions) yield [id, [actorId, ...coActorIds]];
  for (const said of batch.attributions)
    yield [
      said.id,
      [
        said.speakerId,
        ...said.coSpeakerIds,
        ...said.addresseeIds,
        ...said.chain.map(({ actorId }) => actorId),
      ],
    ];
  for (const { id, from, to } of batch.relations) yield [id, [from, to]];
}

function requireKnown(
  known: ReadonlySet<string>,
  what: string,
  recordId: string,
  ids: readonly (string | null | undefined)[],
): void {
  const missing = ids.find((id) => id && !known.has(id));
  if (missing)
    throw new StoreError(
      'bad_record',
      `${recordId} points at the ${what} ${missing}, which its batch does not hold. Nothing of the batch was stored; add the record and commit again.`,
    );
}

function requireEqual(found: string, wanted: string, what: string): void {
  if (found !== wanted)
    throw new StoreError(
      'bad_record',
      `The batch names ${found} as ${what}, but holds ${wanted}. Nothing of the batch was stored.`,
    );
}

/** What the articles of a story say together. Pure: neither the order of the articles nor an earlier run changes the result. */
import type { ArticleBatch, StoryBatch } from '@onrecord/schema';
import { passageLinks, sharedPassages } from '../origin/shared-passages.ts';
import type { StoryInput } from '../stage.ts';
import { findUtterances } from '../utterance/utterances.ts';
import { layOut } from './layout.ts';
import { mapEdges } from './map-edges.ts';
import { resolveActors } from './resolve-actors.ts';
import { speakerTies } from './speaker-ties.ts';
import { readStoryText } from './story-text.ts';

/**
 * Links the articles of one story: one actor for one person, shared passages, utterances, the map and its layout.
 * An article that is given twice counts once.
 */
export function linkStory(story: StoryInput, articles: readonly ArticleBatch[]): StoryBatch {
  const batches = inTextOrder(articles);
  const resolution = resolveActors(batches);
  const texts = batches.map(readStoryText);
  const tieOf = speakerTies(batches, resolution);
  const links = passageLinks(texts, tieOf, resolution);
  const edges = mapEdges(batches, resolution);
  return {
    story: {
      type: 'Story',
      id: story.id,
      title: story.title,
      articleIds: batches.map(({ article }) => article.id).sort(),
      claimIds: [],
      layout: layOut(resolution.actors, edges),
      ...(story.demonstration === undefined ? {} : { demonstration: story.demonstration }),
    },
    actors: resolution.actors,
    utterances: findUtterances(texts, { ...links, quoteLinks: links.quotes, tieOf }, resolution),
    passages: sharedPassages(links, resolution),
    edges,
  };
}

function inTextOrder(articles: readonly ArticleBatch[]): ArticleBatch[] {
  const byId = new Map(articles.map((batch) => [batch.article.id, batch]));
  return [...byId.values()].sort(
    (a, b) => compare(a.textVersion.id, b.textVersion.id) || compare(a.article.id, b.article.id),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a !== b);
}

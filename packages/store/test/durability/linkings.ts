/** Two ways to link the same generated articles: all of a name are one actor, or nobody is anybody else. */
import type { StoryBatch } from '@onrecord/schema';
import { generatedArticles } from '../../src/testing/generated-articles.ts';
import { buildStory } from '../../src/testing/story-builder.ts';

/** The story of all generated articles. */
export const generatedStory = { id: 'story:generated', title: 'Generated' };

/** Both linkings of the first `count` articles. */
export function twoLinkings(count: number): [StoryBatch, StoryBatch] {
  const batches = generatedArticles(count);
  const merged = buildStory(generatedStory, batches);
  const asserted = batches.flatMap(({ actors }) => actors);
  const apart: StoryBatch = {
    ...merged,
    story: { ...merged.story, title: 'Generated, apart', layout: [] },
    actors: [...new Map(asserted.map((actor) => [actor.id, actor])).values()],
    utterances: [],
    edges: [],
  };
  return [merged, apart];
}

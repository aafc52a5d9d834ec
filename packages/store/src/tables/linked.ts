/** What is known only across the articles of a story; replaced as a whole when the story is linked. */
import { index, json, number, primaryKey, table, words } from './columns.sqlite.ts';
import { stories } from './story.ts';

const ofStory = () =>
  words()
    .notNull()
    .references(() => stories.id);

export const utterances = table(
  'utterances',
  { id: words().primaryKey(), storyId: ofStory(), ordinal: number().notNull(), body: json().notNull() },
  (utterance) => [index('utterances_story').on(utterance.storyId, utterance.ordinal)],
);

export const passages = table(
  'passages',
  { id: words().primaryKey(), storyId: ofStory(), ordinal: number().notNull(), body: json().notNull() },
  (passage) => [index('passages_story').on(passage.storyId, passage.ordinal)],
);

export const passageArticles = table(
  'passage_articles',
  { articleId: words().notNull(), passageId: words().notNull(), storyId: words().notNull() },
  (place) => [
    primaryKey({ columns: [place.articleId, place.passageId] }),
    index('passage_articles_story').on(place.storyId),
  ],
);

export const edges = table(
  'edges',
  {
    storyId: ofStory(),
    id: words().notNull(),
    ordinal: number().notNull(),
    fromId: words().notNull(),
    toId: words().notNull(),
    body: json().notNull(),
  },
  (edge) => [
    primaryKey({ columns: [edge.storyId, edge.id] }),
    index('edges_by_start').on(edge.fromId, edge.storyId, edge.ordinal),
    index('edges_by_end').on(edge.toId, edge.storyId, edge.ordinal),
  ],
);

/** Who stands beside whom in a story, both ways, heaviest first. */
export const neighbours = table(
  'neighbours',
  {
    storyId: ofStory(),
    actorId: words().notNull(),
    neighbourId: words().notNull(),
    /** Minus the weight, so that the heaviest come first. */
    weightKey: number().notNull(),
  },
  (neighbour) => [
    primaryKey({ columns: [neighbour.storyId, neighbour.actorId, neighbour.neighbourId] }),
    index('neighbours_by_weight').on(
      neighbour.storyId,
      neighbour.actorId,
      neighbour.weightKey,
      neighbour.neighbourId,
    ),
  ],
);

/** The same over all stories: somebody famous stands in thousands, and summing them would take as many reads. */
export const actorNeighbours = table(
  'actor_neighbours',
  {
    actorId: words().notNull(),
    neighbourId: words().notNull(),
    /** Minus the weight summed over all stories. */
    weightKey: number().notNull(),
  },
  (neighbour) => [
    primaryKey({ columns: [neighbour.actorId, neighbour.neighbourId] }),
    index('actor_neighbours_by_weight').on(neighbour.actorId, neighbour.weightKey, neighbour.neighbourId),
  ],
);

/** The places on a story's map with the degree of each actor, drawn as it is stored. */
export const maps = table('maps', {
  storyId: words()
    .primaryKey()
    .references(() => stories.id),
  layout: json().notNull(),
});

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
    index('edges_from').on(edge.fromId),
    index('edges_to').on(edge.toId),
  ],
);

/** Who stands beside whom, both ways, heaviest first. */
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
    index('neighbours_weight').on(neighbour.actorId, neighbour.storyId, neighbour.weightKey),
  ],
);

/** The places on a story's map with the degree of each actor, drawn as it is stored. */
export const maps = table('maps', {
  storyId: words()
    .primaryKey()
    .references(() => stories.id),
  layout: json().notNull(),
});

/** Stories with their counters, and the actors and outlets as each story sees them. */
import { eq, flag, index, json, number, primaryKey, row, table, words } from './columns.sqlite.ts';

export const stories = table(
  'stories',
  {
    row: row(),
    id: words().notNull().unique(),
    /** The linked record without its articles; null until the story is linked. */
    body: json(),
    title: words().notNull(),
    demonstration: flag().notNull(),
    /** True while articles changed after the last linking. */
    unlinked: flag().notNull(),
    /** Digest of the last story batch, so that linking the same again changes nothing. */
    digest: words(),
    newestKey: number().notNull(),
    firstPublished: words(),
    lastPublished: words(),
    articles: number().notNull(),
    outlets: number().notNull(),
    attributions: number().notNull(),
    direct: number().notNull(),
    mixed: number().notNull(),
    indirect: number().notNull(),
    silent: number().notNull(),
    voices: number().notNull(),
    namedVoices: number().notNull(),
    unresolved: number().notNull(),
    sharedPassages: number().notNull(),
  },
  (story) => [
    index('stories_newest').on(story.newestKey, story.id),
    index('stories_unlinked').on(story.unlinked, story.id),
  ],
);

/** The counters of a story without articles. */
export const NO_COUNTS = {
  articles: 0,
  outlets: 0,
  attributions: 0,
  direct: 0,
  mixed: 0,
  indirect: 0,
  silent: 0,
  voices: 0,
  namedVoices: 0,
  unresolved: 0,
  sharedPassages: 0,
};

/** Every actor of a story: the survivors with their counters, the merged ones with who they are now. */
export const storyActors = table(
  'story_actors',
  {
    storyId: words()
      .notNull()
      .references(() => stories.id),
    actorId: words().notNull(),
    survivorId: words().notNull(),
    /** False while the actor is only an article's own. */
    linked: flag().notNull(),
    body: json().notNull(),
    kind: words().notNull(),
    nameKey: words().notNull(),
    /** Minus the attributions, so that every list ascends. */
    quotedKey: number().notNull(),
    attributions: number().notNull(),
    direct: number().notNull(),
    mixed: number().notNull(),
    indirect: number().notNull(),
    mentions: number().notNull(),
    cues: json().notNull(),
  },
  (actor) => [
    primaryKey({ columns: [actor.storyId, actor.actorId] }),
    // Merged actors are in no list.
    index('story_actors_by_quoted')
      .on(actor.storyId, actor.quotedKey, actor.actorId, actor.kind)
      .where(eq(actor.survivorId, actor.actorId)),
    index('story_actors_by_name')
      .on(actor.storyId, actor.nameKey, actor.actorId, actor.kind, actor.quotedKey)
      .where(eq(actor.survivorId, actor.actorId)),
    index('story_actors_actor').on(actor.actorId, actor.storyId),
  ],
);

/** How often an outlet quotes and mentions an actor within a story. */
export const actorOutlets = table(
  'actor_outlets',
  {
    storyId: words().notNull(),
    actorId: words().notNull(),
    outletId: words().notNull(),
    attributions: number().notNull(),
    mentions: number().notNull(),
  },
  (tally) => [
    primaryKey({ columns: [tally.storyId, tally.actorId, tally.outletId] }),
    index('actor_outlets_actor').on(tally.actorId, tally.outletId),
  ],
);

/** Every outlet that the articles of a story name; those that publish in it have articles. */
export const storyOutlets = table(
  'story_outlets',
  {
    storyId: words()
      .notNull()
      .references(() => stories.id),
    outletId: words().notNull(),
    body: json().notNull(),
    nameKey: words().notNull(),
    articles: number().notNull(),
    attributions: number().notNull(),
    /** UTF-16 code units. */
    bodyLength: number().notNull(),
    /** UTF-16 code units of body text that stands in another article too. */
    sharedLength: number().notNull(),
  },
  (outlet) => [
    primaryKey({ columns: [outlet.storyId, outlet.outletId] }),
    index('story_outlets_name').on(outlet.storyId, outlet.nameKey, outlet.outletId),
    index('story_outlets_outlet').on(outlet.outletId),
  ],
);

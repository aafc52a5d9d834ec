/**
 * Attributions: `body` as asserted, `view` as resolved where that differs. What lists filter and sort by stands
 * in columns of its own, so that a page is one range of one index and needs no join.
 */
import { articles } from './article.ts';
import { index, json, number, primaryKey, row, table, words } from './columns.sqlite.ts';

export const attributions = table(
  'attributions',
  {
    row: row(),
    id: words().notNull().unique(),
    articleId: words()
      .notNull()
      .references(() => articles.id),
    storyId: words().notNull(),
    outletId: words(),
    /** The survivor, once the story is linked. */
    speakerId: words(),
    kind: words().notNull(),
    stance: words().notNull(),
    cueClass: words().notNull(),
    oldestKey: number().notNull(),
    newestKey: number().notNull(),
    start: number().notNull(),
    speakerKey: words().notNull(),
    lengthKey: number().notNull(),
    body: json().notNull(),
    view: json(),
  },
  (said) => {
    // Within one article the row numbers ascend in the order of its batch, so that the order of import never shows.
    const byAge = [said.oldestKey, said.articleId, said.start, said.row] as const;
    const byNews = [said.newestKey, said.articleId, said.start, said.row] as const;
    const bySpeaker = [said.speakerKey, ...byNews] as const;
    const byLength = [said.lengthKey, said.articleId, said.start, said.row] as const;
    // Filters on these are answered inside of the index: a row that they refuse is never looked up.
    const traits = [said.kind, said.stance, said.cueClass] as const;
    return [
      index('attributions_by_age').on(...byAge, ...traits),
      index('attributions_by_news').on(...byNews, ...traits),
      index('attributions_by_speaker').on(...bySpeaker, ...traits),
      index('attributions_by_length').on(...byLength, ...traits),
      index('attributions_of_story_by_age').on(said.storyId, ...byAge, ...traits),
      index('attributions_of_story_by_news').on(said.storyId, ...byNews, ...traits),
      index('attributions_of_story_by_speaker').on(said.storyId, ...bySpeaker, ...traits),
      index('attributions_of_story_by_length').on(said.storyId, ...byLength, ...traits),
      index('attributions_of_speaker_by_age').on(said.speakerId, ...byAge, ...traits),
      index('attributions_of_speaker_by_news').on(said.speakerId, ...byNews, ...traits),
      index('attributions_of_outlet_by_age').on(said.outletId, ...byAge, ...traits),
      index('attributions_of_outlet_by_news').on(said.outletId, ...byNews, ...traits),
      // Rare combinations, which a walk along an order would look for in vain.
      index('attributions_by_traits').on(said.stance, said.cueClass, said.kind),
      index('attributions_of_article_by_place').on(said.articleId, said.start, said.row),
    ];
  },
);

/** Which attributions of others mention an actor in what is said, with what they are ordered by. */
export const attributionsAbout = table(
  'attributions_about',
  {
    actorId: words().notNull(),
    attributionRow: number().notNull(),
    oldestKey: number().notNull().default(0),
    articleId: words().notNull().default(''),
    start: number().notNull().default(0),
  },
  (about) => [
    primaryKey({ columns: [about.actorId, about.attributionRow] }),
    index('attributions_about_row').on(about.attributionRow),
    index('attributions_about_by_age').on(
      about.actorId,
      about.oldestKey,
      about.articleId,
      about.start,
      about.attributionRow,
    ),
  ],
);

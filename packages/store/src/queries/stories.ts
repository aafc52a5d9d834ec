/** Stories, their counters and what they hold. */
import type { Story } from '@onrecord/schema';
import { eq } from 'drizzle-orm';
import { type Engine, statement } from '../engine.ts';
import type { Page, PageRequest, Refusal, StoryCounts } from '../store.ts';
import { articles, NO_COUNTS, refusals, stories } from '../tables/index.ts';
import { readCounter } from '../write/counters.ts';
import { amongIds, bound } from './condition.ts';
import { readPage } from './page.ts';

/** Stories, those with the newest article first. */
export function pageStories(engine: Engine, page: PageRequest): Page<Story> {
  const ids = readPage(
    engine,
    {
      name: 'stories.newest',
      table: stories,
      keys: [stories.newestKey, stories.id],
      columns: { id: stories.id },
      where: [],
      itemOf: ({ id }) => id as string,
      total: () => readCounter(engine, 'stories'),
    },
    page,
  );
  const found = new Map(
    readStories(
      engine,
      ids.items.map(({ item }) => item),
    ).map((story) => [story.id, story]),
  );
  return { ...ids, items: ids.items.map(({ cursor, item }) => ({ cursor, item: found.get(item) as Story })) };
}

/** The stories of these ids, with the articles that they hold today. */
export function readStories(engine: Engine, ids: readonly string[]): Story[] {
  const values = { ids: JSON.stringify(ids) };
  const held = Map.groupBy(articlesHeld(engine).all(values), ({ storyId }) => storyId);
  return storiesByIds(engine)
    .all(values)
    .map((row) =>
      storyOf(
        row,
        (held.get(row.id) ?? []).map(({ id }) => id),
      ),
    );
}

const storiesByIds = statement(({ db }) =>
  db
    .select({
      id: stories.id,
      title: stories.title,
      demonstration: stories.demonstration,
      body: stories.body,
    })
    .from(stories)
    .where(amongIds(stories.id))
    .prepare(),
);

const articlesHeld = statement(({ db }) =>
  db
    .select({ storyId: articles.storyId, id: articles.id })
    .from(articles)
    .where(amongIds(articles.storyId))
    .orderBy(articles.storyId, articles.oldestKey, articles.id)
    .prepare(),
);

/** Counters, and when the first and last articles were published; zeros for an unknown story. */
export function storyCounts(
  engine: Engine,
  ids: readonly string[],
): (StoryCounts & { firstPublished: string | null; lastPublished: string | null })[] {
  const rows = countsByIds(engine).all({ ids: JSON.stringify(ids) });
  const found = new Map(rows.map(({ id, ...counts }) => [id, counts]));
  return ids.map((id) => found.get(id) ?? NOTHING);
}

const countsByIds = statement(({ db }) =>
  db.select(counted).from(stories).where(amongIds(stories.id)).prepare(),
);

/** Stories whose articles changed after they were last linked. */
export function unlinkedStoryIds(engine: Engine): string[] {
  return unlinked(engine)
    .all()
    .map(({ id }) => id);
}

const unlinked = statement(({ db }) =>
  db.select({ id: stories.id }).from(stories).where(eq(stories.unlinked, true)).orderBy(stories.id).prepare(),
);

/** What was refused, by name. */
export function readRefusals(engine: Engine, storyId: string): Refusal[] {
  return refusalsOf(engine).all({ storyId });
}

const refusalsOf = statement(({ db }) =>
  db
    .select()
    .from(refusals)
    .where(eq(refusals.storyId, bound('storyId')))
    .orderBy(refusals.name)
    .prepare(),
);

/** The story of each article. */
export function storyIdsOfArticles(engine: Engine, ids: readonly string[]): (string | null)[] {
  const rows = storiesOfArticles(engine).all({ ids: JSON.stringify(ids) });
  const found = new Map(rows.map(({ id, storyId }) => [id, storyId]));
  return ids.map((id) => found.get(id) ?? null);
}

const storiesOfArticles = statement(({ db }) =>
  db
    .select({ id: articles.id, storyId: articles.storyId })
    .from(articles)
    .where(amongIds(articles.id))
    .prepare(),
);

const counted = {
  id: stories.id,
  articles: stories.articles,
  outlets: stories.outlets,
  attributions: stories.attributions,
  direct: stories.direct,
  mixed: stories.mixed,
  indirect: stories.indirect,
  silent: stories.silent,
  voices: stories.voices,
  namedVoices: stories.namedVoices,
  unresolved: stories.unresolved,
  sharedPassages: stories.sharedPassages,
  firstPublished: stories.firstPublished,
  lastPublished: stories.lastPublished,
};

const NOTHING = { ...NO_COUNTS, firstPublished: null, lastPublished: null };

/** A linked story lists its articles as it was linked, then those that came in since. */
function storyOf(
  row: { id: string; title: string; demonstration: boolean; body: string | null },
  held: readonly string[],
): Story {
  const { id, title, demonstration, body } = row;
  if (body === null) {
    const story: Story = { type: 'Story', id, title, articleIds: [...held], claimIds: [], layout: [] };
    return demonstration ? { ...story, demonstration } : story;
  }
  const linked = JSON.parse(body) as Story;
  return { ...linked, articleIds: [...new Set([...linked.articleIds, ...held])] };
}

/** Adds what one article says to the counters of its story, its outlet and its actors. */
import type { Attribution, Mention } from '@onrecord/schema';
import { and, eq, sql } from 'drizzle-orm';
import { type Engine, insertRow } from '../engine.ts';
import { StoreError } from '../errors.ts';
import { UNDATED } from '../sort-keys.ts';
import { actorOutlets, articles, attributionsAbout, stories, storyActors } from '../tables/index.ts';
import { addToOutlet } from './story-outlets.ts';
import { type ActorTally, actorsAbout, addCues, countKinds, tallyActors } from './tally.ts';

/** One article as resolved, with the row numbers of its attributions. */
export interface ResolvedArticle {
  storyId: string;
  articleId: string;
  outletId: string | null;
  /** UTF-16 code units. */
  bodyLength: number;
  sharedLength: number;
  mentions: Mention[];
  attributions: { row: number; said: Attribution }[];
}

/** Adds the article's counts; those of the actors over all stories are brought up to date afterwards. */
export function addCounts(engine: Engine, article: ResolvedArticle): void {
  const { storyId, articleId, outletId } = article;
  const said = article.attributions.map((attribution) => attribution.said);
  const tallies = tallyActors(said, article.mentions);
  const newVoices = [...tallies].map(([id, tally]) => addToActor(engine, article, id, tally));
  noteAbout(engine, article);
  const speakers = new Set(said.flatMap(({ speakerId }) => speakerId ?? []));
  engine.db
    .update(articles)
    .set({ attributions: said.length, speakers: speakers.size, sharedLength: article.sharedLength })
    .where(eq(articles.id, articleId))
    .run();
  const newOutlet =
    outletId !== null &&
    addToOutlet(engine, storyId, outletId, {
      articles: 1,
      attributions: said.length,
      bodyLength: article.bodyLength,
      sharedLength: article.sharedLength,
    });
  addToStory(engine, storyId, said, newVoices, newOutlet);
}

/** Sets when a story's first and last articles were published. */
export function datePublished(engine: Engine, storyId: string): void {
  const dated = (newest: boolean) =>
    engine.db
      .select({ published: articles.published, newestKey: articles.newestKey })
      .from(articles)
      .where(and(eq(articles.storyId, storyId), sql`${articles.oldestKey} < ${UNDATED}`))
      .orderBy(newest ? sql`${articles.oldestKey} desc` : articles.oldestKey)
      .limit(1)
      .get();
  const last = dated(true);
  engine.db
    .update(stories)
    .set({
      firstPublished: dated(false)?.published ?? null,
      lastPublished: last?.published ?? null,
      newestKey: last?.newestKey ?? UNDATED,
    })
    .where(eq(stories.id, storyId))
    .run();
}

type NewVoice = 'named' | 'unnamed' | null;

function addToActor(
  engine: Engine,
  { storyId, articleId, outletId }: ResolvedArticle,
  actorId: string,
  tally: ActorTally,
): NewVoice {
  const { db } = engine;
  const here = and(eq(storyActors.storyId, storyId), eq(storyActors.actorId, actorId));
  const before = db.select().from(storyActors).where(here).get();
  if (!before)
    throw new StoreError(
      'bad_record',
      `Article ${articleId} refers to the actor ${actorId}, whom story ${storyId} does not know. Nothing was stored; add the actor to the batch.`,
    );
  const quoted = before.attributions + tally.attributions;
  db.update(storyActors)
    .set({
      attributions: quoted,
      quotedKey: -quoted,
      direct: before.direct + tally.direct,
      mixed: before.mixed + tally.mixed,
      indirect: before.indirect + tally.indirect,
      mentions: before.mentions + tally.mentions,
      cues: JSON.stringify(addCues(JSON.parse(before.cues), tally.cues)),
    })
    .where(here)
    .run();
  if (outletId !== null) addToActorOutlet(engine, { storyId, actorId, outletId, ...tally });
  if (before.attributions > 0 || tally.attributions === 0) return null;
  return before.nameKey.startsWith('0') ? 'named' : 'unnamed';
}

function addToActorOutlet(
  { db, prepared }: Engine,
  added: { storyId: string; actorId: string; outletId: string; attributions: number; mentions: number },
): void {
  const to = sql.placeholder;
  prepared('add to actor outlet', () =>
    db
      .insert(actorOutlets)
      .values({
        storyId: to('storyId'),
        actorId: to('actorId'),
        outletId: to('outletId'),
        attributions: to('attributions'),
        mentions: to('mentions'),
      })
      .onConflictDoUpdate({
        target: [actorOutlets.storyId, actorOutlets.actorId, actorOutlets.outletId],
        set: {
          attributions: sql`${actorOutlets.attributions} + excluded.attributions`,
          mentions: sql`${actorOutlets.mentions} + excluded.mentions`,
        },
      })
      .prepare(),
  ).run(added);
}

function noteAbout(engine: Engine, { attributions, mentions }: ResolvedArticle): void {
  const ascending = [...mentions].sort((a, b) => a.span.start - b.span.start);
  for (const { row, said } of attributions)
    for (const actorId of actorsAbout(said, ascending))
      insertRow(engine, attributionsAbout, { actorId, attributionRow: row });
}

function addToStory(
  engine: Engine,
  storyId: string,
  said: readonly Attribution[],
  newVoices: readonly NewVoice[],
  newOutlet: boolean,
): void {
  const kinds = countKinds(said);
  const plus = (column: Parameters<typeof sql>[1], by: number) => sql`${column} + ${by}`;
  engine.db
    .update(stories)
    .set({
      articles: plus(stories.articles, 1),
      outlets: plus(stories.outlets, Number(newOutlet)),
      attributions: plus(stories.attributions, said.length),
      direct: plus(stories.direct, kinds.direct),
      mixed: plus(stories.mixed, kinds.mixed),
      indirect: plus(stories.indirect, kinds.indirect),
      silent: plus(stories.silent, said.filter(({ stance }) => stance === 'silent').length),
      unresolved: plus(stories.unresolved, said.filter(({ speakerId }) => speakerId === null).length),
      voices: plus(stories.voices, newVoices.filter((voice) => voice !== null).length),
      namedVoices: plus(stories.namedVoices, newVoices.filter((voice) => voice === 'named').length),
    })
    .where(eq(stories.id, storyId))
    .run();
}

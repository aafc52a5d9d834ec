/** Adds what one article says to the counters of its story, its outlet and its actors. */
import type { Attribution, Mention } from '@onrecord/schema';
import { and, asc, desc, eq, type InferSelectModel, lt, sql } from 'drizzle-orm';
import { addToColumns, type Engine, insertRow, setColumns, statement } from '../engine.ts';
import { StoreError } from '../errors.ts';
import { startOf, UNDATED } from '../sort-keys.ts';
import { actorOutlets, articles, attributionsAbout, stories, storyActors } from '../tables/index.ts';
import { type ActorChanges, noteChange } from './actor-changes.ts';
import { addToOutlet } from './story-outlets.ts';
import { type ActorTally, actorsAbout, addCues, countKinds, tallyActors } from './tally.ts';

/** One article as resolved, with the row numbers of its attributions. */
export interface ResolvedArticle {
  storyId: string;
  articleId: string;
  outletId: string | null;
  /** The instant of its publication as lists order by it. */
  oldestKey: number;
  /** UTF-16 code units. */
  bodyLength: number;
  sharedLength: number;
  mentions: Mention[];
  attributions: { row: number; said: Attribution }[];
}

/** Adds the article's counts, and notes in `changes` those of the actors over all stories. */
export function addCounts(engine: Engine, article: ResolvedArticle, changes: ActorChanges): void {
  const { storyId, articleId, outletId } = article;
  const said = article.attributions.map((attribution) => attribution.said);
  const tallies = tallyActors(said, article.mentions);
  const newVoices = [...tallies].map(([id, tally]) => addToActor(engine, article, id, tally, changes));
  noteAbout(engine, article);
  const speakers = new Set(said.flatMap(({ speakerId }) => speakerId ?? []));
  const { sharedLength } = article;
  const counts = { attributions: said.length, speakers: speakers.size, sharedLength };
  setColumns(engine, articles, { id: articleId }, counts);
  const newOutlet =
    outletId !== null &&
    addToOutlet(engine, storyId, outletId, {
      articles: 1,
      attributions: said.length,
      bodyLength: article.bodyLength,
      sharedLength,
    });
  addToStory(engine, storyId, said, newVoices, newOutlet);
}

/** Sets when a story's first and last articles were published. */
export function datePublished(engine: Engine, storyId: string): void {
  const first = publishedAtEnd(engine, storyId, 'first');
  const last = publishedAtEnd(engine, storyId, 'last');
  setColumns(
    engine,
    stories,
    { id: storyId },
    {
      firstPublished: first?.published ?? null,
      lastPublished: last?.published ?? null,
      newestKey: last?.newestKey ?? UNDATED,
    },
  );
}

function publishedAtEnd({ db, prepared }: Engine, storyId: string, end: 'first' | 'last') {
  return prepared(`${end} published`, () =>
    db
      .select({ published: articles.published, newestKey: articles.newestKey })
      .from(articles)
      .where(and(eq(articles.storyId, sql.placeholder('storyId')), lt(articles.oldestKey, UNDATED)))
      .orderBy(end === 'first' ? asc(articles.oldestKey) : desc(articles.oldestKey))
      .limit(1)
      .prepare(),
  ).get({ storyId });
}

type NewVoice = 'named' | 'unnamed' | null;

function addToActor(
  engine: Engine,
  { storyId, articleId, outletId }: ResolvedArticle,
  actorId: string,
  tally: ActorTally,
  changes: ActorChanges,
): NewVoice {
  const { cues, ...counts } = tally;
  const key = { storyId, actorId };
  const after = addToColumns(engine, storyActors, key, { ...counts, quotedKey: -tally.attributions }, [
    'attributions',
    'nameKey',
    'cues',
  ]);
  if (!after)
    throw new StoreError(
      'bad_record',
      `Article ${articleId} refers to the actor ${actorId}, whom story ${storyId} does not know. Nothing was stored; add the actor to the batch.`,
    );
  if (cues.length > 0)
    setColumns(engine, storyActors, key, { cues: JSON.stringify(addCues(JSON.parse(after.cues), cues)) });
  noteChange(changes, actorId, tally);
  if (outletId !== null) {
    const { attributions, mentions } = tally;
    const isNew = addToActorOutlet(engine, { storyId, actorId, outletId, attributions, mentions });
    if (isNew) noteChange(changes, actorId, { outlets: 1 });
  }
  if (tally.attributions === 0 || after.attributions > tally.attributions) return null;
  return after.nameKey.startsWith('0') ? 'named' : 'unnamed';
}

/** Whether an outlet names an actor in any story. */
export function isQuotedBy(engine: Engine, actorId: string, outletId: string): boolean {
  return outletOfActor(engine).get({ actorId, outletId }) !== undefined;
}

const outletOfActor = statement(({ db }) =>
  db
    .select({ storyId: actorOutlets.storyId })
    .from(actorOutlets)
    .where(
      and(
        eq(actorOutlets.actorId, sql.placeholder('actorId')),
        eq(actorOutlets.outletId, sql.placeholder('outletId')),
      ),
    )
    .limit(1)
    .prepare(),
);

/** Answers true when the outlet names the actor for the first time in any story. */
function addToActorOutlet(engine: Engine, pair: InferSelectModel<typeof actorOutlets>): boolean {
  const { storyId, actorId, outletId, attributions, mentions } = pair;
  const known = addToPair(engine).run(attributions, mentions, storyId, actorId, outletId);
  if (known.changes > 0) return false;
  const isNew = !isQuotedBy(engine, actorId, outletId);
  insertRow(engine, actorOutlets, pair);
  return isNew;
}

const addToPair = statement(({ sqlite }) =>
  sqlite.prepare(
    `update actor_outlets set attributions = attributions + ?, mentions = mentions + ?
     where story_id = ? and actor_id = ? and outlet_id = ?`,
  ),
);

function noteAbout(engine: Engine, { articleId, oldestKey, attributions, mentions }: ResolvedArticle): void {
  const ascending = [...mentions].sort((a, b) => a.span.start - b.span.start);
  for (const { row, said } of attributions)
    for (const actorId of actorsAbout(said, ascending))
      insertRow(engine, attributionsAbout, {
        actorId,
        attributionRow: row,
        oldestKey,
        articleId,
        start: startOf(said),
      });
}

function addToStory(
  engine: Engine,
  storyId: string,
  said: readonly Attribution[],
  newVoices: readonly NewVoice[],
  newOutlet: boolean,
): void {
  const kinds = countKinds(said);
  const silent = said.filter(({ stance }) => stance === 'silent');
  const unresolved = said.filter(({ speakerId }) => speakerId === null);
  addToColumns(
    engine,
    stories,
    { id: storyId },
    {
      articles: 1,
      outlets: Number(newOutlet),
      attributions: said.length,
      ...kinds,
      silent: silent.length,
      unresolved: unresolved.length,
      voices: newVoices.filter((voice) => voice !== null).length,
      namedVoices: newVoices.filter((voice) => voice === 'named').length,
    },
    ['articles'],
  );
}

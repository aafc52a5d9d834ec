/** Makes the views of a story's assertions anew, article by article, so that memory does not grow with the story. */
import type { Attribution, Mention, Relation, StoryBatch } from '@onrecord/schema';
import { asc, eq, sql } from 'drizzle-orm';
import { type Engine, setColumns, statement } from '../engine.ts';
import { nameKeyOf } from '../sort-keys.ts';
import { articles, attributions, attributionsAbout, mentions, relations } from '../tables/index.ts';
import type { ResolvedArticle } from './add-counts.ts';
import { resolveAttribution, resolveMention, resolveRelation, type Survivor, viewOf } from './survivors.ts';

/** The articles of the story in the order of their ids, each with its views stored. */
export function* resolvedArticles(
  engine: Engine,
  batch: StoryBatch,
  survivor: Survivor,
): Generator<Omit<ResolvedArticle, 'sharedLength'>> {
  const storyId = batch.story.id;
  const utterances = new Map(
    batch.utterances.flatMap(({ id, renderings }) => renderings.map((said) => [said, id])),
  );
  const names = new Map(batch.actors.map(({ id, name }) => [id, name]));
  const rows = engine.db
    .select({
      articleId: articles.id,
      outletId: articles.outletId,
      oldestKey: articles.oldestKey,
      bodyLength: articles.bodyLength,
    })
    .from(articles)
    .where(eq(articles.storyId, storyId))
    .orderBy(asc(articles.id))
    .all();
  for (const row of rows) {
    resolveRelations(engine, row.articleId, survivor);
    yield {
      storyId,
      ...row,
      mentions: resolveMentions(engine, row.articleId, survivor),
      attributions: resolveAttributions(engine, row.articleId, { survivor, utterances, names }),
    };
  }
}

interface Resolution {
  survivor: Survivor;
  /** The utterance of each attribution. */
  utterances: ReadonlyMap<string, string>;
  names: ReadonlyMap<string, string | null>;
}

function resolveAttributions(
  engine: Engine,
  articleId: string,
  { survivor, utterances, names }: Resolution,
): { row: number; said: Attribution }[] {
  const rows = engine.prepared('attributions to resolve', () =>
    engine.db
      .select({
        row: attributions.row,
        body: attributions.body,
        view: attributions.view,
        speakerKey: attributions.speakerKey,
      })
      .from(attributions)
      .where(eq(attributions.articleId, sql.placeholder('articleId')))
      .orderBy(attributions.row)
      .prepare(),
  );
  return rows.all({ articleId }).map(({ row, body, ...before }) => {
    const asserted = JSON.parse(body) as Attribution;
    const said = resolveAttribution(asserted, survivor, utterances.get(asserted.id) ?? null);
    const view = viewOf(body, said);
    const known = said.speakerId === null || names.has(said.speakerId);
    const speakerKey = known ? nameKeyOf(names.get(said.speakerId ?? '') ?? null) : before.speakerKey;
    if (view !== before.view || speakerKey !== before.speakerKey)
      setColumns(engine, attributions, { row }, { view, speakerId: said.speakerId, speakerKey });
    forgetAbout(engine, row);
    return { row, said };
  });
}

function forgetAbout(engine: Engine, row: number): void {
  engine
    .prepared('forget about', () =>
      engine.db
        .delete(attributionsAbout)
        .where(eq(attributionsAbout.attributionRow, sql.placeholder('row')))
        .prepare(),
    )
    .run({ row });
}

function resolveMentions(engine: Engine, articleId: string, survivor: Survivor): Mention[] {
  const rows = mentionsToResolve(engine).all({ articleId });
  return resolveRows(engine, mentions, rows, (mention: Mention) => resolveMention(mention, survivor));
}

function resolveRelations(engine: Engine, articleId: string, survivor: Survivor): void {
  const rows = relationsToResolve(engine).all({ articleId });
  resolveRows(engine, relations, rows, (relation: Relation) => resolveRelation(relation, survivor));
}

const mentionsToResolve = assertionsOf(mentions);
const relationsToResolve = assertionsOf(relations);

function assertionsOf(table: typeof mentions | typeof relations) {
  return statement(({ db }) =>
    db
      .select({ row: table.row, body: table.body, view: table.view })
      .from(table)
      .where(eq(table.articleId, sql.placeholder('articleId')))
      .orderBy(table.row)
      .prepare(),
  );
}

/** Stores the views of an article's mentions or relations where they changed, and answers with them. */
function resolveRows<T extends object>(
  engine: Engine,
  table: typeof mentions | typeof relations,
  rows: readonly { row: number; body: string; view: string | null }[],
  resolve: (asserted: T) => T,
): T[] {
  return rows.map(({ row, body, view: before }) => {
    const resolved = resolve(JSON.parse(body) as T);
    const view = viewOf(body, resolved);
    if (view !== before) setColumns(engine, table, { row }, { view });
    return resolved;
  });
}

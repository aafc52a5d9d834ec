/**
 * Every record in bundle order, as a stream. It reads through a connection and a snapshot of its own, so that an
 * export sees one state of the store while articles go on coming in, and never holds more than one record.
 */
import type { OnrecordRecord } from '@onrecord/schema';
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Engine } from '../engine.ts';
import {
  actors,
  articles,
  attributions,
  mentions,
  outlets,
  passages,
  relations,
  stories,
  storyActors,
  storyOutlets,
  textVersions,
  utterances,
} from '../tables/index.ts';
import { seen } from './condition.ts';
import { readStories } from './stories.ts';

/** 2 MiB of pages, in KiB and negative as SQLite wants it. */
const STREAM_CACHE_KIB = -2 * 1024;

/** The records of one story, or of all with null; `open` gives a connection that is this stream's alone. */
export async function* streamRecords(
  open: () => Engine,
  storyId: string | null,
): AsyncGenerator<OnrecordRecord> {
  const engine = open();
  try {
    // It reads each page once; several exports at a time must not each fill the cache of a reader.
    engine.sqlite.pragma(`cache_size = ${STREAM_CACHE_KIB}`);
    engine.sqlite.exec('begin');
    for (const listed of listsOf(engine, storyId)) yield* recordsOf(engine, listed);
    yield* storiesOf(engine, storyId);
  } finally {
    engine.sqlite.close();
  }
}

interface RecordList {
  table: SQLiteTable;
  id: SQLiteColumn;
  body: SQL<string>;
  where: SQL | undefined;
}

/** In the order of `recordTypes`; within one type ascending ids. */
function listsOf({ db }: Engine, storyId: string | null): RecordList[] {
  const ofArticles = (column: SQLiteColumn) => {
    if (storyId === null) return undefined;
    const held = db.select({ id: articles.id }).from(articles).where(eq(articles.storyId, storyId));
    return inArray(column, held);
  };
  const ofStory = (column: SQLiteColumn) => (storyId === null ? undefined : eq(column, storyId));
  return [
    ...(storyId === null
      ? [plain(outlets, outlets.id, outlets.body), plain(actors, actors.id, actors.body)]
      : [
          plain(storyOutlets, storyOutlets.outletId, storyOutlets.body, ofStory(storyOutlets.storyId)),
          plain(storyActors, storyActors.actorId, storyActors.body, ofStory(storyActors.storyId)),
        ]),
    plain(articles, articles.id, articles.body, ofStory(articles.storyId)),
    plain(textVersions, textVersions.id, textVersions.body, ofArticles(textVersions.articleId)),
    { table: mentions, id: mentions.id, body: seen(mentions), where: ofArticles(mentions.articleId) },
    {
      table: attributions,
      id: attributions.id,
      body: seen(attributions),
      where: ofStory(attributions.storyId),
    },
    plain(utterances, utterances.id, utterances.body, ofStory(utterances.storyId)),
    { table: relations, id: relations.id, body: seen(relations), where: ofArticles(relations.articleId) },
    plain(passages, passages.id, passages.body, ofStory(passages.storyId)),
  ];
}

function plain(table: SQLiteTable, id: SQLiteColumn, body: SQLiteColumn, where?: SQL): RecordList {
  return { table, id, body: sql<string>`${body}`, where };
}

function* recordsOf(
  { db, sqlite }: Engine,
  { table, id, body, where }: RecordList,
): Generator<OnrecordRecord> {
  const query = db.select({ body }).from(table).where(and(where)).orderBy(id).toSQL();
  for (const json of sqlite
    .prepare(query.sql)
    .pluck()
    .iterate(...query.params))
    yield JSON.parse(json as string) as OnrecordRecord;
}

function* storiesOf(engine: Engine, storyId: string | null): Generator<OnrecordRecord> {
  const ids = engine.db.select({ id: stories.id }).from(stories).orderBy(stories.id).all();
  for (const { id } of ids) if (storyId === null || storyId === id) yield* readStories(engine, [id]);
}

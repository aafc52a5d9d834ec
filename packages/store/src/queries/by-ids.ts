/** Reads records by id, in the order asked for. */
import type { Actor } from '@onrecord/schema';
import { eq, type SQL, sql } from 'drizzle-orm';
import { alias, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Engine } from '../engine.ts';
import type { StoredRecords, StoredType } from '../store.ts';
import {
  actors,
  articles,
  attributions,
  mentions,
  outlets,
  passages,
  textVersions,
  utterances,
} from '../tables/index.ts';
import { amongIds, seen } from './condition.ts';
import { readStories } from './stories.ts';

/** The records, null for an unknown id; a merged actor answers with the survivor. */
export function recordsByIds<T extends StoredType>(
  engine: Engine,
  type: T,
  ids: readonly string[],
): (StoredRecords[T] | null)[] {
  const found = readers[type](engine, [...new Set(ids)]) as Map<string, StoredRecords[T]>;
  return ids.map((id) => found.get(id) ?? null);
}

type Reader = (engine: Engine, ids: readonly string[]) => Map<string, unknown>;

const readers: Record<StoredType, Reader> = {
  Outlet: readerOf('outlets', outlets, outlets.id, sql<string>`${outlets.body}`),
  Actor: readActors,
  Article: readerOf('articles', articles, articles.id, sql<string>`${articles.body}`),
  TextVersion: readerOf('texts', textVersions, textVersions.id, sql<string>`${textVersions.body}`),
  Mention: readerOf('mentions', mentions, mentions.id, seen(mentions)),
  Attribution: readerOf('attributions', attributions, attributions.id, seen(attributions)),
  Utterance: readerOf('utterances', utterances, utterances.id, sql<string>`${utterances.body}`),
  SharedPassage: readerOf('passages', passages, passages.id, sql<string>`${passages.body}`),
  Story: (engine, ids) => new Map(readStories(engine, ids).map((story) => [story.id, story])),
};

function readerOf(name: string, table: SQLiteTable, id: SQLiteColumn, body: SQL<string>): Reader {
  return (engine, ids) => {
    const statement = engine.prepared(`${name} by ids`, () =>
      engine.db
        .select({ id: sql<string>`${id}`, body })
        .from(table)
        .where(amongIds(id))
        .prepare(),
    );
    const rows = statement.all({ ids: JSON.stringify(ids) });
    return new Map(rows.map((row) => [row.id, JSON.parse(row.body) as unknown]));
  };
}

/** A redirect may lead on when stories share an actor; it leads to ever smaller story ids, so this ends. */
function readActors(engine: Engine, ids: readonly string[]): Map<string, Actor> {
  const survivor = alias(actors, 'survivor');
  const statement = engine.prepared('actors by ids', () =>
    engine.db
      .select({
        id: actors.id,
        body: sql<string>`coalesce(${survivor.body}, ${actors.body})`,
        next: survivor.redirectTo,
      })
      .from(actors)
      .leftJoin(survivor, eq(survivor.id, actors.redirectTo))
      .where(amongIds(actors.id))
      .prepare(),
  );
  const rows = statement.all({ ids: JSON.stringify(ids) });
  const further = rows.flatMap(({ next }) => next ?? []);
  const ends = further.length > 0 ? readActors(engine, further) : new Map<string, Actor>();
  return new Map(
    rows.map(({ id, body, next }) => [id, (next && ends.get(next)) || (JSON.parse(body) as Actor)]),
  );
}

/** Makes the full-text tables anew out of the records, for a file whose index was damaged or lost. */
import type { Actor, Article, Attribution, TextVersion } from '@onrecord/schema';
import { definitionsOf } from '../doctor/check-file.ts';
import { rowsOf } from '../doctor/examination.ts';
import { type Engine, inTransaction } from '../engine.ts';
import { indexActor, indexArticle, indexAttribution } from './search-index.ts';

/** How much was indexed. */
export interface SearchRebuild {
  articles: number;
  attributions: number;
  actors: number;
}

/** In one transaction: until it ends searches find what they found before, and a program that is killed leaves the old tables. */
export function rebuildSearch(engine: Engine, migrations: string): SearchRebuild {
  return inTransaction(engine, () => {
    renewTables(engine, migrations);
    return {
      articles: each(articlesOf(engine), ({ row, body, text }) =>
        indexArticle(engine, row, JSON.parse(body) as Article, JSON.parse(text) as TextVersion),
      ),
      attributions: each(rowsOf<Row>(engine, 'attributions', 'row', 'row, body'), ({ row, body }) =>
        indexAttribution(engine, row, JSON.parse(body) as Attribution),
      ),
      actors: each(rowsOf<ActorRow>(engine, 'actors', 'row', 'row, body, redirect_to'), (actor) =>
        indexActor(engine, actor.row, {
          ...(JSON.parse(actor.body) as Actor),
          redirectTo: actor.redirect_to,
        }),
      ),
    };
  });
}

interface Row {
  row: number;
  body: string;
}

interface ActorRow extends Row {
  redirect_to: string | null;
}

/** Dropping takes a table away without reading what it holds, which may be damaged. */
function renewTables({ sqlite }: Engine, migrations: string): void {
  for (const [name, sql] of definitionsOf(migrations)) {
    const table = /^table (\w+_search)$/.exec(name)?.[1];
    if (!table) continue;
    sqlite.exec(`drop table if exists ${table}`);
    sqlite.exec(sql);
  }
}

function articlesOf(engine: Engine): Iterable<Row & { text: string }> {
  const columns = 'row, body, (select body from text_versions where id = text_id) as text';
  return rowsOf(engine, 'articles', 'row', columns);
}

function each<T>(rows: Iterable<T>, index: (row: T) => void): number {
  let indexed = 0;
  for (const row of rows) {
    index(row);
    indexed += 1;
  }
  return indexed;
}

/** One article as its rows hold it: every record as asserted, beside the columns and the view of its row. */
import type {
  Actor,
  Article,
  ArticleBatch,
  Attribution,
  Mention,
  Outlet,
  Relation,
  TextVersion,
} from '@onrecord/schema';
import type { Engine } from '../engine.ts';
import { parsed } from './examination.ts';
import { type Fault, faultOf } from './fault.ts';

/** A row of `articles`. */
export interface ArticleRow {
  row: number;
  id: string;
  story_id: string;
  text_id: string;
  outlet_id: string | null;
  url: string | null;
  body: string;
  published: string | null;
  oldest_key: number;
  newest_key: number;
  headline_key: string;
  words: number;
  attributions: number;
  speakers: number;
  body_length: number;
  shared_length: number;
}

/** A row of mentions, attributions or relations with the record that it holds. */
export interface RecordRow<T> {
  row: number;
  id: string;
  body: string;
  view: string | null;
  asserted: T;
  columns: Record<string, unknown>;
}

/** An article with all its records. */
export interface StoredArticle {
  row: ArticleRow;
  batch: ArticleBatch;
  mentionRows: RecordRow<Mention>[];
  attributionRows: RecordRow<Attribution>[];
  relationRows: RecordRow<Relation>[];
}

/** Reads it; undefined, and the faults are yielded, when the article itself or its text cannot be read. */
export function* readRecords(engine: Engine, row: ArticleRow): Generator<Fault, StoredArticle | undefined> {
  const article = yield* parsed<Article>(row.body, broken(row.id));
  const text = engine
    .prepared('doctor: text', () =>
      engine.sqlite.prepare('select body from text_versions where id = ?').pluck(),
    )
    .get(row.text_id);
  const textVersion = yield* parsed<TextVersion>(text, (what) =>
    faultOf('texts', `${row.id}, text ${row.text_id}`, what),
  );
  if (!article || !textVersion) return undefined;
  const mentionRows = yield* rowsOfArticle<Mention>(engine, 'mentions', row.id);
  const attributionRows = yield* rowsOfArticle<Attribution>(engine, 'attributions', row.id);
  const relationRows = yield* rowsOfArticle<Relation>(engine, 'relations', row.id);
  const batch = {
    article,
    textVersion,
    outlets: yield* own<Outlet>(engine, 'article_outlets', row.id),
    actors: yield* own<Actor>(engine, 'article_actors', row.id),
    mentions: mentionRows.map(({ asserted }) => asserted),
    attributions: attributionRows.map(({ asserted }) => asserted),
    relations: relationRows.map(({ asserted }) => asserted),
  };
  return { row, batch, mentionRows, attributionRows, relationRows };
}

type RecordTable = 'mentions' | 'attributions' | 'relations';

function* rowsOfArticle<T>(
  engine: Engine,
  table: RecordTable,
  articleId: string,
): Generator<Fault, RecordRow<T>[]> {
  const statement = engine.prepared(`doctor: ${table}`, () =>
    engine.sqlite.prepare(`select * from ${table} where article_id = ? order by row`),
  );
  const found: RecordRow<T>[] = [];
  for (const columns of statement.all(articleId) as Record<string, unknown>[]) {
    const { row, id, body, view } = columns as unknown as RecordRow<T>;
    const asserted = yield* parsed<T>(body, broken(id ?? `table ${table}, row ${row}`));
    if (asserted) found.push({ row, id, body, view, asserted, columns });
  }
  return found;
}

function* own<T>(
  engine: Engine,
  table: 'article_outlets' | 'article_actors',
  articleId: string,
): Generator<Fault, T[]> {
  const statement = engine.prepared(`doctor: ${table}`, () =>
    engine.sqlite.prepare(`select body from ${table} where article_id = ? order by ordinal`).pluck(),
  );
  const found: T[] = [];
  for (const body of statement.all(articleId)) {
    const record = yield* parsed<T>(body, broken(`table ${table}, article ${articleId}`));
    if (record) found.push(record);
  }
  return found;
}

function broken(where: string): (what: string) => Fault {
  return (what) => faultOf('records', where, what);
}

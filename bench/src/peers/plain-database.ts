/** The records of an archive as plain columns, which is what other servers are made for: nothing of it is JSON. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';

/** Plain columns, keys and the one index that the page needs. Also right for PostgreSQL. */
export const PLAIN_TABLES = [
  'create table actors (id text primary key, name text)',
  'create table outlets (id text primary key, name text)',
  'create table articles (id text primary key, headline text, outlet_id text references outlets (id))',
  `create table attributions (id text primary key, kind text not null, stance text not null, content text not null,
     newest_key bigint not null, article_id text not null references articles (id), start integer not null,
     speaker_id text references actors (id), outlet_id text references outlets (id))`,
];

/** The order of the page. */
export const PLAIN_INDEXES = [
  'create index attributions_newest on attributions (newest_key, article_id, start, id)',
];

const SELECTED = {
  actors: "select id, body ->> '$.name' from archive.actors where redirect_to is null",
  outlets: "select id, body ->> '$.name' from archive.outlets",
  articles: "select id, body ->> '$.headline.exact', outlet_id from archive.articles",
  attributions: `select id, kind, stance, coalesce(view, body) ->> '$.content[0].exact', newest_key, article_id, start,
     speaker_id, outlet_id from archive.attributions`,
};

/** The plain database beside an archive; made when it is not there. */
export function plainDatabase(archive: string): string {
  const file = archive.replace(/\.db$/, '-plain.sqlite');
  if (existsSync(file)) return file;
  const unfinished = `${file}.part`;
  rmSync(unfinished, { force: true });
  const plain = new Database(unfinished);
  plain.prepare('attach ? as archive').run(archive);
  for (const statement of PLAIN_TABLES) plain.exec(statement);
  for (const [table, select] of Object.entries(SELECTED)) plain.exec(`insert into main.${table} ${select}`);
  for (const statement of [...PLAIN_INDEXES, 'analyze main']) plain.exec(statement);
  plain.close();
  renameSync(unfinished, file);
  return file;
}

/** What is put into the full-text tables, and how. Their rows have the row numbers of the searched tables. */
import type { Actor, Article, Attribution, BlockRole, TextVersion } from '@onrecord/schema';
import { type Engine, statement } from '../engine.ts';
import { bodyBlocks } from '../sort-keys.ts';

/** What a reader searches for in an article; menus, forms and notices would answer to every word. */
const SEARCHED_ROLES: readonly BlockRole[] = ['standfirst', 'subhead', 'body', 'caption'];

/** Control characters mark matches in snippets, so none may come from the text itself. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** What is searched of an article. */
export function articleWords(article: Article, version: TextVersion): { headline: string; body: string } {
  const searched = version.blocks.filter(({ role }) => SEARCHED_ROLES.includes(role));
  const ranges = searched.length > 0 ? searched : bodyBlocks(version.text, version.blocks);
  const body = ranges.map(({ start, end }) => version.text.slice(start, end)).join('\n');
  return { headline: searchable(article.headline?.exact ?? ''), body: searchable(body) };
}

/** What is searched of an attribution: the words that it reports. */
export function attributionWords({ content }: Attribution): { content: string } {
  return { content: searchable(content.map(({ exact }) => exact).join(' … ')) };
}

/** What is searched of an actor; null for one without a name and for a merged one, since its survivor carries its names. */
export function actorWords(actor: Actor): { names: string } | null {
  const names = new Set([actor.name ?? '', ...actor.aliases.map(({ text }) => text)]);
  names.delete('');
  if (actor.redirectTo !== null || names.size === 0) return null;
  return { names: searchable([...names].join(', ')) };
}

/** Adds an article. */
export function indexArticle(engine: Engine, row: number, article: Article, version: TextVersion): void {
  insert(engine, 'article_search', ['headline', 'body']).run({ row, ...articleWords(article, version) });
}

/** Adds an attribution. */
export function indexAttribution(engine: Engine, row: number, attribution: Attribution): void {
  insert(engine, 'attribution_search', ['content']).run({ row, ...attributionWords(attribution) });
}

/** Replaces the names of an actor. */
export function indexActor(engine: Engine, row: number, actor: Actor): void {
  unindexActor(engine, row);
  const words = actorWords(actor);
  if (words) insert(engine, 'actor_search', ['names']).run({ row, ...words });
}

/** Takes an actor out. */
export function unindexActor(engine: Engine, row: number): void {
  forgetWords(engine).run(row);
}

const forgetWords = statement(({ sqlite }) => sqlite.prepare('delete from actor_search where rowid = ?'));

function searchable(text: string): string {
  return text.replace(CONTROLS, ' ');
}

/** Virtual tables are not described to the query builder, so these statements are written by hand. */
function insert(engine: Engine, table: string, columns: readonly string[]) {
  return engine.prepared(`insert ${table}`, () =>
    engine.sqlite.prepare(
      `insert into ${table} (rowid, ${columns.join(', ')}) values (@row, ${columns.map((name) => `@${name}`).join(', ')})`,
    ),
  );
}

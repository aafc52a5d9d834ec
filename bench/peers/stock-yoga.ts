/** GraphQL Yoga with @pothos/plugin-drizzle as their manuals show it. Arguments: plain SQLite file, port. */
import { createServer } from 'node:http';
import SchemaBuilder from '@pothos/core';
import DrizzlePlugin from '@pothos/plugin-drizzle';
import RelayPlugin from '@pothos/plugin-relay';
import Database from 'better-sqlite3';
import { defineRelations } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { getTableConfig, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { createYoga } from 'graphql-yoga';

const [file = '', port = ''] = process.argv.slice(2);

const actors = sqliteTable('actors', { id: text('id').primaryKey(), name: text('name') });
const outlets = sqliteTable('outlets', { id: text('id').primaryKey(), name: text('name') });
const articles = sqliteTable('articles', {
  id: text('id').primaryKey(),
  headline: text('headline'),
  outletId: text('outlet_id'),
});
const attributions = sqliteTable('attributions', {
  id: text('id').primaryKey(),
  kind: text('kind').notNull(),
  stance: text('stance').notNull(),
  content: text('content').notNull(),
  newestKey: integer('newest_key').notNull(),
  articleId: text('article_id').notNull(),
  start: integer('start').notNull(),
  speakerId: text('speaker_id'),
  outletId: text('outlet_id'),
});

const relations = defineRelations({ actors, outlets, articles, attributions }, (r) => ({
  attributions: {
    speaker: r.one.actors({ from: r.attributions.speakerId, to: r.actors.id }),
    article: r.one.articles({ from: r.attributions.articleId, to: r.articles.id }),
    outlet: r.one.outlets({ from: r.attributions.outletId, to: r.outlets.id }),
  },
}));

const client = new Database(file, { readonly: true });
client.pragma('mmap_size = 268435456');
client.pragma('cache_size = -16384');
const db = drizzle({ client, relations });

const builder = new SchemaBuilder<{ DrizzleRelations: typeof relations }>({
  plugins: [RelayPlugin, DrizzlePlugin],
  relay: { cursorType: 'String' },
  drizzle: { client: db, getTableConfig, relations },
});

builder.drizzleObject('actors', {
  name: 'Actor',
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name', { nullable: true }) }),
});
builder.drizzleObject('outlets', {
  name: 'Outlet',
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name', { nullable: true }) }),
});
builder.drizzleObject('articles', {
  name: 'Article',
  fields: (t) => ({ id: t.exposeID('id'), headline: t.exposeString('headline', { nullable: true }) }),
});
builder.drizzleObject('attributions', {
  name: 'Attribution',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind'),
    stance: t.exposeString('stance'),
    content: t.exposeString('content'),
    speaker: t.relation('speaker', { nullable: true }),
    article: t.relation('article', { nullable: true }),
    outlet: t.relation('outlet', { nullable: true }),
  }),
});

builder.queryType({
  fields: (t) => ({
    attributions: t.drizzleConnection({
      type: 'attributions',
      maxSize: 100,
      resolve: (query) =>
        db.query.attributions.findMany(
          query({ orderBy: { newestKey: 'asc', articleId: 'asc', start: 'asc', id: 'asc' } }),
        ),
    }),
  }),
});

const yoga = createYoga({ schema: builder.toSchema(), graphqlEndpoint: '/graphql', logging: false });
createServer(yoga).listen(Number(port), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));

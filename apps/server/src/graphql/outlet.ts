/** Outlets: who publishes. */
import { builder } from '../builder.ts';
import { ArticleConnection, OutletConnection } from './connections.ts';
import { connectionOf, pageRequest } from './page.ts';
import { ActorRef, ArticleRef, OutletRef } from './refs.ts';
import { OutletKindEnum } from './vocabulary.ts';

OutletRef.implement({
  description: 'Who publishes: a newspaper, a broadcaster, an agency, a site.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: true, description: 'Null when no text names it.' }),
    kind: t.field({
      type: OutletKindEnum,
      description: 'What sort of publisher.',
      resolve: (outlet) => outlet.kind,
    }),
    country: t.exposeString('country', {
      nullable: true,
      description: 'ISO 3166-1 alpha-2 code, when known.',
    }),
    domains: t.exposeStringList('domains', { description: 'Its internet domains.' }),
    actor: t.field({
      type: ActorRef,
      description: 'The outlet as somebody who acts and is spoken of.',
      resolve: (outlet) => outlet.actorId,
    }),
    articleCount: t.int({
      description: 'How many of its articles are stored.',
      resolve: async ({ id }, _args, { loaders }) => (await loaders.outletCounts.load(id)).articles,
    }),
    attributionCount: t.int({
      description: 'How many attributions its articles hold.',
      resolve: async ({ id }, _args, { loaders }) => (await loaders.outletCounts.load(id)).attributions,
    }),
    articles: t.connection(
      {
        type: ArticleRef,
        description: 'Its articles, the newest first.',
        resolve: async ({ id }, args, { store }) =>
          connectionOf(await store.pageArticles({ outletId: id }, 'newest', pageRequest(args))),
      },
      ArticleConnection,
    ),
  }),
});

builder.queryFields((t) => ({
  outlets: t.connection(
    {
      type: OutletRef,
      description: 'All outlets, or those of one story.',
      args: { storyId: t.arg.id({ description: 'Only those that publish in this story.' }) },
      resolve: async (_root, args, { store }) =>
        connectionOf(await store.pageOutlets({ storyId: args.storyId }, pageRequest(args))),
    },
    OutletConnection,
  ),
  outlet: t.field({
    type: OutletRef,
    nullable: true,
    description: 'One outlet; null when there is none with this id.',
    args: { id: t.arg.id({ required: true, description: 'Id of the outlet.' }) },
    resolve: (_root, { id }) => id,
  }),
}));

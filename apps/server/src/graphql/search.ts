/** Search over articles, attributions and actors. */
import type { SearchHit } from '@onrecord/store';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { connectionOf, pageRequest } from './page.ts';
import { ActorRef, ArticleRef, AttributionRef } from './refs.ts';

const SearchResultUnion = builder.unionType('SearchResult', {
  description: 'What a search can find.',
  types: [ArticleRef, AttributionRef, ActorRef],
  resolveType: (record) => record.type,
});

const SnippetMatchRef = builder.objectRef<{ start: number; end: number }>('SnippetMatch').implement({
  description: 'Where a word of the query stands in a snippet.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'First UTF-16 code unit.' }),
    end: t.exposeInt('end', { description: 'The code unit after the last.' }),
  }),
});

const SearchHitRef = builder.objectRef<SearchHit>('SearchHit').implement({
  description: 'Something found.',
  fields: (t) => ({
    score: t.exposeFloat('score', { description: 'How well it fits; higher is better.' }),
    snippet: t.exposeString('snippet', { description: 'The matching words in their surroundings.' }),
    matches: t.field({
      type: [SnippetMatchRef],
      description: 'The matching words, as ranges into `snippet`.',
      resolve: ({ matches }) => matches,
    }),
    result: t.field({
      type: SearchResultUnion,
      description: 'The record.',
      resolve: (hit, _args, context) => load(hit, context),
    }),
  }),
});

const SearchConnection = builder.connectionObject(
  { type: SearchHitRef, name: 'SearchConnection', description: 'One page of what was found.' },
  { name: 'SearchEdge', description: 'Something found, in a list.' },
);

builder.queryField('search', (t) =>
  t.connection(
    {
      type: SearchHitRef,
      description: 'Articles, attributions and actors that hold the words, the best first.',
      args: {
        query: t.arg.string({ required: true, description: 'Words; punctuation does not matter.' }),
        storyId: t.arg.id({ description: 'Only in this story.' }),
      },
      resolve: async (_root, { query, storyId, ...page }, { store }) =>
        connectionOf(await store.search(query, { storyId }, pageRequest(page))),
    },
    SearchConnection,
  ),
);

function load({ type, id }: SearchHit, context: Context) {
  const refs = { Article: ArticleRef, Attribution: AttributionRef, Actor: ActorRef };
  return refs[type].getDataloader(context).load(id);
}

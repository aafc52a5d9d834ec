/** GraphiQL, for trying the API by hand. Its page comes from a package, so that it works without a network. */
import type { StoreReader } from '@onrecord/store';
import type { GraphiQLOptions } from 'graphql-yoga';
import { examples } from '../examples/index.ts';

/** Options of the page: each example is a tab, filled in with the id of the first story. */
export async function graphiqlOptions(store: StoreReader): Promise<GraphiQLOptions> {
  const { items } = await store.pageStories({ limit: 1 });
  const storyId = items[0]?.item.id;
  return {
    title: 'Onrecord GraphiQL',
    defaultTabs: examples().map(({ query }) => ({
      query,
      variables: storyId && query.includes('$storyId') ? JSON.stringify({ storyId }, null, 2) : undefined,
    })),
    // Subscriptions are followed by GET, which needs this header to pass as no simple request.
    additionalHeaders: { 'x-graphql-yoga-csrf': 'graphiql' },
    credentials: 'same-origin',
  };
}

/** The page. Its 9 MB are only loaded when somebody asks for it. */
export async function renderGraphiQL(options: GraphiQLOptions): Promise<string> {
  const { renderGraphiQL: render } = await import('@graphql-yoga/render-graphiql');
  return render(options);
}

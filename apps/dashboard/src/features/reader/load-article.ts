import { cache } from 'react';
import {
  ReaderArticleDocument,
  type ReaderArticleQuery,
  type ReaderAttributionFragment,
  ReaderAttributionsDocument,
} from '../../gql/graphql.ts';
import { query } from '../../lib/api.ts';

export type ReaderArticle = NonNullable<ReaderArticleQuery['article']>;

/** An article without its attributions; asked for once a request. */
export const loadArticle = cache(
  async (articleId: string): Promise<ReaderArticle | null> =>
    (await query(ReaderArticleDocument, { id: articleId })).article ?? null,
);

/** All attributions of an article in the order of the text; the server gives them out a hundred at a time. */
export async function loadAttributions(articleId: string): Promise<ReaderAttributionFragment[]> {
  const all: ReaderAttributionFragment[] = [];
  for (let after: string | null = null; ; ) {
    const { article }: { article?: PageOfAttributions | null } = await query(ReaderAttributionsDocument, {
      id: articleId,
      after,
    });
    if (!article) return all;
    all.push(...article.attributions.edges.map(({ node }) => node));
    if (!article.attributions.pageInfo.hasNextPage) return all;
    after = article.attributions.pageInfo.endCursor ?? null;
  }
}

interface PageOfAttributions {
  attributions: {
    pageInfo: { hasNextPage: boolean; endCursor?: string | null };
    edges: { node: ReaderAttributionFragment }[];
  };
}

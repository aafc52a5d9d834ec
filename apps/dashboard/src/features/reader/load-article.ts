import { notFound } from 'next/navigation';
import {
  ReaderArticleDocument,
  type ReaderArticleQuery,
  type ReaderAttributionFragment,
  ReaderAttributionsDocument,
} from '../../gql/graphql.ts';
import { query } from '../../lib/api.ts';

export type ReaderArticle = NonNullable<ReaderArticleQuery['article']>;

/** An article with all of its attributions; the server gives them out a hundred at a time. */
export async function loadArticle(
  articleId: string,
): Promise<{ article: ReaderArticle; attributions: ReaderAttributionFragment[] }> {
  const [{ article }, attributions] = await Promise.all([
    query(ReaderArticleDocument, { id: articleId }),
    loadAttributions(articleId),
  ]);
  if (!article) notFound();
  return { article, attributions };
}

async function loadAttributions(articleId: string): Promise<ReaderAttributionFragment[]> {
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

import type { Metadata } from 'next';
import { loadArticle } from '../../../features/reader/load-article.ts';
import { ReaderPage } from '../../../features/reader/ReaderPage.tsx';
import { idOf } from '../../../lib/routes.ts';
import { pageTitle } from '../../../lib/titles.ts';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ q?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await loadArticle(idOf('article', (await params).id));
  return article ? { title: pageTitle(article.title) } : {};
}

export default async function Article({ params, searchParams }: Props) {
  const { q } = await searchParams;
  return (
    <ReaderPage
      articleId={idOf('article', (await params).id)}
      attributionId={q ? idOf('attribution', q) : null}
    />
  );
}

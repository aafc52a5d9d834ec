import { ReaderPage } from '../../../features/reader/ReaderPage.tsx';
import { idOf } from '../../../lib/routes.ts';

export const metadata = { title: 'Article' };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ q?: string }>;
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

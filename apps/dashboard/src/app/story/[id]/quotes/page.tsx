import { QuotesPage } from '../../../../features/quotes/QuotesPage.tsx';
import { type Parameters, readSearch } from '../../../../features/quotes/quote-search.ts';
import { idOf } from '../../../../lib/routes.ts';

export const metadata = { title: 'Quotes' };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Parameters>;
}

export default async function Quotes({ params, searchParams }: Props) {
  return <QuotesPage storyId={idOf('story', (await params).id)} search={readSearch(await searchParams)} />;
}

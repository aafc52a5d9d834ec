import { StoriesPage } from '../features/stories/StoriesPage.tsx';
import { SITE } from '../lib/titles.ts';

export const metadata = { title: `Stories · ${SITE}` };

export default async function Home({ searchParams }: { searchParams: Promise<{ after?: string }> }) {
  const { after } = await searchParams;
  return <StoriesPage after={after ?? null} />;
}

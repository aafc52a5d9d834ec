import { StoriesPage } from '../features/stories/StoriesPage.tsx';

export const metadata = { title: 'Stories · Onrecord' };

export default async function Home({ searchParams }: { searchParams: Promise<{ after?: string }> }) {
  const { after } = await searchParams;
  return <StoriesPage after={after ?? null} />;
}

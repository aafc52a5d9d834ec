import { MapPage } from '../../../../features/map/MapPage.tsx';
import { idOf } from '../../../../lib/routes.ts';

export const metadata = { title: 'Map' };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ actor?: string; edge?: string }>;
}

export default async function StoryMap({ params, searchParams }: Props) {
  const { actor, edge } = await searchParams;
  const selection = { actorId: actor ? idOf('actor', actor) : null, relation: edge ?? null };
  return <MapPage storyId={idOf('story', (await params).id)} selection={selection} />;
}

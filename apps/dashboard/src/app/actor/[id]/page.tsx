import { ActorPage } from '../../../features/actor/ActorPage.tsx';
import { idOf } from '../../../lib/routes.ts';

export const metadata = { title: 'Actor' };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ story?: string }>;
}

export default async function Actor({ params, searchParams }: Props) {
  const { story } = await searchParams;
  return (
    <ActorPage actorId={idOf('actor', (await params).id)} storyId={story ? idOf('story', story) : null} />
  );
}

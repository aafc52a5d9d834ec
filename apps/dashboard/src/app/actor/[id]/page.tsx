import type { Metadata } from 'next';
import { ActorPage } from '../../../features/actor/ActorPage.tsx';
import { loadActor } from '../../../features/actor/load-actor.ts';
import { idOf } from '../../../lib/routes.ts';
import { pageTitle } from '../../../lib/titles.ts';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ story?: string }>;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const actor = await loadActor(...(await idsOf(props)));
  return actor ? { title: pageTitle(actor.label) } : {};
}

export default async function Actor(props: Props) {
  const [actorId, storyId] = await idsOf(props);
  return <ActorPage actorId={actorId} storyId={storyId} />;
}

async function idsOf({ params, searchParams }: Props): Promise<[actorId: string, storyId: string | null]> {
  const [{ id }, { story }] = await Promise.all([params, searchParams]);
  return [idOf('actor', id), story ? idOf('story', story) : null];
}

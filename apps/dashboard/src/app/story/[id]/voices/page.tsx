import { VoicesPage } from '../../../../features/sources/VoicesPage.tsx';
import { idOf } from '../../../../lib/routes.ts';

export const metadata = { title: 'Voices' };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ after?: string }>;
}

export default async function Voices({ params, searchParams }: Props) {
  return <VoicesPage storyId={idOf('story', (await params).id)} after={(await searchParams).after ?? null} />;
}

import { OverviewPage } from '../../../features/overview/OverviewPage.tsx';
import { idOf } from '../../../lib/routes.ts';

export default async function Story({ params }: { params: Promise<{ id: string }> }) {
  return <OverviewPage storyId={idOf('story', (await params).id)} />;
}

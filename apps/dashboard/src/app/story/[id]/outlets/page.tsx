import { OutletsPage } from '../../../../features/sources/OutletsPage.tsx';
import { idOf } from '../../../../lib/routes.ts';

export const metadata = { title: 'Outlets' };

export default async function Outlets({ params }: { params: Promise<{ id: string }> }) {
  return <OutletsPage storyId={idOf('story', (await params).id)} />;
}

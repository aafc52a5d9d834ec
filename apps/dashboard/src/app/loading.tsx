import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

export default function Loading() {
  return (
    <Page>
      <Skeleton />
    </Page>
  );
}

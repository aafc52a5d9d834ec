import { Page } from '../../../ui/Page.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';

/** Only below the head of a story: a page that begins to stream can no more answer that it does not exist. */
export default function Loading() {
  return (
    <Page>
      <Skeleton />
    </Page>
  );
}

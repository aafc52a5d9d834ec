import { routes } from '../lib/routes.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { RecordLink } from '../ui/RecordLink.tsx';

export const metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <Page>
      <h1 className="visually-hidden">Not found</h1>
      <EmptyState title="Nothing is recorded under this address">
        <p>
          The record may be in another database, or the address may have lost some of its characters on the
          way.
        </p>
        <p>
          <RecordLink href={routes.stories()}>All stories</RecordLink>
        </p>
      </EmptyState>
    </Page>
  );
}

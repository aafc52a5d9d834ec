import { routes } from '../../lib/routes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';

/** In the place of the form, for who may not import: how to get there. */
export function ImportRefusal({ name }: { name: string | null }) {
  const title = name ? `The session “${name}” may read, not import` : 'Sign in to import';
  return (
    <EmptyState title={title}>
      <p>
        Open the editor link that <code>pnpm start</code> printed, or{' '}
        <RecordLink href={routes.signIn(routes.import())}>sign in with a token</RecordLink> that has the right{' '}
        <code>ingest</code>. Whoever runs this server can create one:{' '}
        <code>pnpm onrecord token create --name NAME --scopes read,correct,ingest</code>
      </p>
      <p>
        Beside the server no sign-in is needed: <code>pnpm onrecord import FOLDER</code>
      </p>
    </EmptyState>
  );
}

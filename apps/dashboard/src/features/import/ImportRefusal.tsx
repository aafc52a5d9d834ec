import { routes } from '../../lib/routes.ts';
import { Command } from '../../ui/Command.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { CREATE_TOKEN } from '../sign-in/create-token.ts';

/** In the place of the form, for who may not import: how to get there. */
export function ImportRefusal({ name }: { name: string | null }) {
  const title = name ? `The session “${name}” may read, not import` : 'Sign in to import';
  return (
    <EmptyState title={title}>
      <p>
        Open the editor link that <code>pnpm start</code> printed, or{' '}
        <RecordLink href={routes.signIn(routes.import())}>sign in with a token</RecordLink> that has the right{' '}
        <code>ingest</code>. Whoever runs this server can create one:
      </p>
      <Command>{CREATE_TOKEN}</Command>
      <p>Beside the server no sign-in is needed:</p>
      <Command>pnpm onrecord import FOLDER</Command>
    </EmptyState>
  );
}

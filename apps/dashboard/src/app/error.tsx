'use client';

import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { Page } from '../ui/Page.tsx';

/** In production Next replaces a server error's message; `digest` finds it in the dashboard's log. */
export default function RouteError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  const message =
    'The page asked the Onrecord server for its records and got no usable answer. Is the server still running?';
  return (
    <Page>
      <ErrorPanel message={message} requestId={error.digest ?? null} retry={retry} />
    </Page>
  );
}

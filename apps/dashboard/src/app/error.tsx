'use client';

import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { Page } from '../ui/Page.tsx';

/** Next keeps the message of an error to itself; its `digest` is the id under which the server logged the request. */
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
      <ErrorPanel message={message} requestId={requestIdOf(error)} retry={retry} />
    </Page>
  );
}

/** What Next makes up for errors without an id is found in no log of the server. */
function requestIdOf({ digest }: { digest?: string }): string | null {
  return digest && REQUEST_ID.test(digest) ? digest : null;
}

const REQUEST_ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

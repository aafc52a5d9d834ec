'use client';

import '../design/tokens.css';
import '../design/base.css';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { Page } from '../ui/Page.tsx';

/** The frame of the pages itself failed. Next's own page for this styles itself inline, which the policy of the pages forbids. */
export default function FrameError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <html lang="en">
      <head>
        <title>Error · Onrecord</title>
      </head>
      <body>
        <Page>
          <ErrorPanel
            message="The dashboard could not put this page together. Its log says why."
            requestId={error.digest ?? null}
            retry={retry}
          />
        </Page>
      </body>
    </html>
  );
}

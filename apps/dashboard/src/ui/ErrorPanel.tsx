'use client';

import styles from './ErrorPanel.module.css';

/** What failed, how to try again, and the id under which the server logged it. */
export function ErrorPanel({
  message,
  requestId,
  retry,
}: {
  message: string;
  requestId?: string | null;
  retry?: () => void;
}) {
  return (
    <section className={styles.error} role="alert">
      <h2>This could not be shown</h2>
      <p>{message}</p>
      {requestId && (
        <p>
          Request <code>{requestId}</code>
        </p>
      )}
      {retry && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </section>
  );
}

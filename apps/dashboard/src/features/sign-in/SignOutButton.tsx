'use client';

import { useState } from 'react';
import styles from './SignOutButton.module.css';
import { endSession } from './session-requests.ts';

/** Ends the session, and shows the page as everybody sees it. */
export function SignOutButton() {
  const [problem, setProblem] = useState<string | null>(null);

  async function signOut() {
    const fault = await endSession();
    if (fault === null) location.reload();
    setProblem(fault);
  }

  return (
    <button type="button" className={styles.button} onClick={signOut} title={problem ?? undefined}>
      {problem ? 'Not signed out: try again' : 'Sign out'}
    </button>
  );
}

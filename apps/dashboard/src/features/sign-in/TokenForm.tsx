'use client';

import { type SubmitEvent, useState } from 'react';
import styles from './SignInForm.module.css';
import { openSession } from './session-requests.ts';

/** Signs in by a token that somebody pastes; `to` is a path of this site, where the person goes on to. */
export function TokenForm({ to }: { to: string }) {
  const [token, setToken] = useState('');
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!token.trim()) return setProblem('Paste a token first. It begins with onr_.');
    setSending(true);
    const fault = await openSession({ token: token.trim() });
    if (fault === null) return location.replace(to);
    setProblem(fault);
    setSending(false);
  }

  return (
    <form className={styles.form} method="post" onSubmit={submit}>
      {/* Without a name no browser sends it by itself, and so never in an address. */}
      <label className={styles.field}>
        <span>Token</span>
        <input
          type="password"
          autoComplete="off"
          spellCheck={false}
          placeholder="onr_…"
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
      </label>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <button type="submit" className={styles.submit} disabled={isSending}>
        {isSending ? 'Signing in…' : 'Sign in'}
      </button>
    </form>
  );
}

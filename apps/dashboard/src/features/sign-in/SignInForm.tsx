'use client';

import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import styles from './SignInForm.module.css';
import { forgetEndedSession, openSession, type SignIn } from './session-requests.ts';

interface Props {
  /** A path of this site, where the person goes on to. */
  to: string;
  /** True when the browser still holds a session that has ended. */
  hasEnded: boolean;
}

/** Signs in by the code in the address, or by a token that somebody pastes. */
export function SignInForm({ to, hasEnded }: Props) {
  const [token, setToken] = useState('');
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isEnded = useRef(hasEnded);

  useEffect(() => {
    const takeIn = () => {
      const code = takeCode();
      if (code) signIn({ code });
      else if (isEnded.current) forgetEndedSession();
      isEnded.current = false;
    };
    takeIn();
    // Whoever opens the editor link on this very page does not load it anew.
    window.addEventListener('hashchange', takeIn);
    return () => window.removeEventListener('hashchange', takeIn);
  });

  async function signIn(sent: SignIn) {
    setSending(true);
    setProblem(null);
    const fault = await openSession(sent);
    // The whole page anew: what was rendered before belonged to somebody without rights.
    if (fault === null) return location.replace(to);
    setProblem(fault);
    setSending(false);
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (token.trim()) signIn({ token: token.trim() });
    else setProblem('Paste a token first. It begins with onr_.');
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

/** The code behind the `#` of the editor link. It leaves the address, and the history, before anything else happens. */
function takeCode(): string | null {
  const code = location.hash.slice(1);
  if (code) history.replaceState(null, '', location.pathname + location.search);
  return code || null;
}

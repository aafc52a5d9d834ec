'use client';

import { useEffect, useRef, useState } from 'react';
import styles from './SignInForm.module.css';
import { forgetEndedSession, openSession } from './session-requests.ts';

interface Props {
  /** A path of this site, where the person goes on to. */
  to: string;
  /** True when the browser still holds a session that has ended. */
  hasEnded: boolean;
}

/** Signs in whoever came by the editor link, and says what went wrong with it. */
export function EditorLink({ to, hasEnded }: Props) {
  const [said, setSaid] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isEnded = useRef(hasEnded);

  useEffect(() => {
    const takeIn = async () => {
      const code = takeCode();
      if (isEnded.current && !code) await forgetEndedSession();
      isEnded.current = false;
      if (!code) return;
      setSaid('Signing in…');
      const fault = await openSession({ code });
      // The whole page anew: what was rendered before belonged to somebody without rights.
      if (fault === null) return location.replace(to);
      setSaid(null);
      setProblem(fault);
    };
    takeIn();
    // Whoever opens the link on this very page does not load it anew.
    window.addEventListener('hashchange', takeIn);
    return () => window.removeEventListener('hashchange', takeIn);
  }, [to]);

  if (said) return <p role="status">{said}</p>;
  return (
    problem && (
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
    )
  );
}

/** The code behind the `#` of the link. It leaves the address, and the history, before anything else happens. */
function takeCode(): string | null {
  const code = location.hash.slice(1);
  if (code) history.replaceState(null, '', location.pathname + location.search);
  return code || null;
}

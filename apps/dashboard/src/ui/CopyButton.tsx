'use client';

import { useState } from 'react';
import styles from './CopyButton.module.css';

/** How long the button says that it has copied, in milliseconds. */
const SAID_FOR = 2000;

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [said, setSaid] = useState<string | null>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied');
    } catch {
      setSaid('The browser did not allow it');
    }
    setTimeout(() => setSaid(null), SAID_FOR);
  }

  return (
    <button type="button" className={styles.copy} onClick={copy} aria-live="polite">
      {said ?? label}
    </button>
  );
}

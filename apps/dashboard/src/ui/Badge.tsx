import type { ReactNode } from 'react';
import styles from './Badge.module.css';

/** A word that says something about the whole of what it stands beside. */
export function Badge({ children, title }: { children: ReactNode; title?: string }) {
  return (
    <span className={styles.badge} title={title}>
      {children}
    </span>
  );
}

import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** What would be here, why it is not, and the one next thing to do. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.empty}>
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}

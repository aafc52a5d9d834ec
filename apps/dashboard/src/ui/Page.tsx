import type { ReactNode } from 'react';
import styles from './Page.module.css';

/** The main part of a page, in the column that all pages share. */
export function Page({ children }: { children: ReactNode }) {
  return (
    <main id="content" className={styles.page}>
      {children}
    </main>
  );
}

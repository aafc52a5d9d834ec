import type { ReactNode } from 'react';
import styles from './Page.module.css';

/** The main part of a page. `wide` is for the reader and the map, which need the whole width. */
export function Page({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return (
    <main id="content" className={wide ? `${styles.page} ${styles.wide}` : styles.page}>
      {children}
    </main>
  );
}

import Link from 'next/link';
import type { ReactNode } from 'react';
import { routes } from '../lib/routes.ts';
import styles from './Masthead.module.css';
import { ThemeToggle } from './ThemeToggle.tsx';

/** The line at the top of every page. */
export function Masthead({ session }: { session: ReactNode }) {
  return (
    <header className={styles.masthead}>
      <Link href={routes.stories()} className={styles.name}>
        Onrecord
      </Link>
      <nav aria-label="Main" className={styles.links}>
        <Link href={routes.stories()}>Stories</Link>
        <Link href={routes.import()}>Import</Link>
        <a href={routes.docs()}>Docs</a>
        {session}
        <ThemeToggle />
      </nav>
    </header>
  );
}

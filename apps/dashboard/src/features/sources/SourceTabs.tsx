import Link from 'next/link';
import { routes } from '../../lib/routes.ts';
import styles from './SourceTabs.module.css';

/** Who published, and who is quoted: the two meanings that the bare word "sources" mixes up. */
export function SourceTabs({ storyId, current }: { storyId: string; current: 'outlets' | 'voices' }) {
  return (
    <nav aria-label="Sources" className={styles.tabs}>
      <Link href={routes.outlets(storyId)} aria-current={current === 'outlets' ? 'page' : undefined}>
        Outlets
      </Link>
      <Link href={routes.voices(storyId)} aria-current={current === 'voices' ? 'page' : undefined}>
        Voices
      </Link>
    </nav>
  );
}

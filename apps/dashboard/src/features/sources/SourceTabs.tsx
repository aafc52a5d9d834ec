import { routes } from '../../lib/routes.ts';
import { RecordLink } from '../../ui/RecordLink.tsx';
import styles from './SourceTabs.module.css';

/** Who published, and who is quoted: the two meanings that the bare word "sources" mixes up. */
export function SourceTabs({ storyId, current }: { storyId: string; current: 'outlets' | 'voices' }) {
  return (
    <nav aria-label="Sources" className={styles.tabs}>
      <RecordLink href={routes.outlets(storyId)} aria-current={current === 'outlets' ? 'page' : undefined}>
        Outlets
      </RecordLink>
      <RecordLink href={routes.voices(storyId)} aria-current={current === 'voices' ? 'page' : undefined}>
        Voices
      </RecordLink>
    </nav>
  );
}

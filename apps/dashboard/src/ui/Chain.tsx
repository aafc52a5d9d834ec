import { hopRoles } from '@onrecord/schema';
import { labelIn } from '../lib/words.ts';
import { ActorName } from './ActorName.tsx';
import styles from './Chain.module.css';

interface Hop {
  role: string;
  actor?: { id: string; label: string; name?: string | null; kind: string } | null;
  span?: { exact: string } | null;
}

/** The route of words: from the publishing outlet outward to the speaker. */
export function Chain({ hops, storyId }: { hops: readonly Hop[]; storyId?: string | undefined }) {
  return (
    <ol className={styles.chain}>
      {hops.map((hop, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an actor may stand twice in a chain; its place is what tells hops apart
        <li key={index} title={labelIn(hopRoles, hop.role)}>
          {hop.actor ? (
            <ActorName actor={hop.actor} storyId={storyId} printed={hop.span?.exact} />
          ) : (
            <em>{hop.span?.exact ?? labelIn(hopRoles, hop.role).toLowerCase()}</em>
          )}
        </li>
      ))}
    </ol>
  );
}

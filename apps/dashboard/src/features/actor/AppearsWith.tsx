import { ActorName } from '../../ui/ActorName.tsx';
import styles from './ActorPage.module.css';
import type { ActorRecord } from './load-actor.ts';

/** The nearest neighbours on the map, with the number of passages that tie them. */
export function AppearsWith({ actor, storyId }: { actor: ActorRecord; storyId: string | undefined }) {
  if (actor.neighbours.length === 0) return null;
  return (
    <section>
      <h2>Appears with</h2>
      <ul className={styles.neighbours}>
        {actor.neighbours.map((neighbour) => (
          <li key={neighbour.actor.id}>
            <ActorName actor={neighbour.actor} storyId={storyId} />
            <span>{neighbour.weight}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import Link from 'next/link';
import { actorShape } from '../design/actor-shape.ts';
import { routes } from '../lib/routes.ts';
import styles from './ActorName.module.css';

interface Props {
  actor: { id: string; label: string; kind: string; name?: string | null };
  storyId?: string | undefined;
  /** A CSS colour from `actorColour`; without one the name is in ink. */
  colour?: string | undefined;
}

/** An actor's name as a link to its page, with the shape of its kind. A description without a name is set in italics. */
export function ActorName({ actor, storyId, colour }: Props) {
  const shape = actorShape(actor.kind);
  return (
    <Link
      className={styles.actor}
      href={routes.actor(actor.id, storyId)}
      style={{ '--colour': colour ?? 'var(--ink-soft)' } as object}
    >
      <span className={styles.shape} data-shape={shape} aria-hidden="true" />
      <span className={actor.name === null ? styles.unnamed : undefined}>{actor.label}</span>
    </Link>
  );
}

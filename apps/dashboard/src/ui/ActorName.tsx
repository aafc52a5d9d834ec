import type { ActorColour } from '../design/actor-colour.ts';
import { routes } from '../lib/routes.ts';
import styles from './ActorName.module.css';
import { ActorShape } from './ActorShape.tsx';
import { RecordLink } from './RecordLink.tsx';

interface Props {
  actor: { id: string; label: string; kind: string; name?: string | null };
  storyId?: string | undefined;
  /** Without one the shape is grey. */
  colour?: ActorColour | undefined;
  /** The words of the text for somebody without a name: they tell more than a label does. */
  printed?: string | undefined;
}

/** An actor's name as a link to its page, with the shape of its kind. A description without a name is set in italics. */
export function ActorName({ actor, storyId, colour, printed }: Props) {
  const isUnnamed = actor.name === null;
  return (
    <RecordLink className={styles.actor} href={routes.actor(actor.id, storyId)}>
      <ActorShape kind={actor.kind} colour={colour} />
      <span className={isUnnamed ? styles.unnamed : undefined}>
        {isUnnamed && printed ? printed : actor.label}
      </span>
    </RecordLink>
  );
}

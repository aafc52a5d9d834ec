import type { ActorColour } from '../design/actor-colour.ts';
import { actorShape, type Shape } from '../design/actor-shape.ts';
import styles from './ActorShape.module.css';

type Props = { colour?: ActorColour | undefined } & ({ kind: string } | { shape: Shape });

/** The small sign before a name: what sort of actor it is, in the actor's colour. */
export function ActorShape({ colour, ...drawn }: Props) {
  return (
    <span
      className={styles.shape}
      data-shape={'shape' in drawn ? drawn.shape : actorShape(drawn.kind)}
      data-colour={colour}
      aria-hidden="true"
    />
  );
}

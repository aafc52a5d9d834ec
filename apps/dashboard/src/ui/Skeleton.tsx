import styles from './Skeleton.module.css';

/** Grey lines in the place of text that is on its way; shown only after a moment, so that a quick page never flickers. */
export function Skeleton({ lines = 8 }: { lines?: number }) {
  return (
    <div className={styles.skeleton} role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <span key={line} />
      ))}
    </div>
  );
}

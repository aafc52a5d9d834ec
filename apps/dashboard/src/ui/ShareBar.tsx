import styles from './ShareBar.module.css';

/** A part of a whole as a bar with its figure beside it; the figure says all that the bar does. */
export function ShareBar({ part, whole, label }: { part: number; whole: number; label: string }) {
  const width = whole > 0 ? Math.min(100, (100 * part) / whole) : 0;
  return (
    <span className={styles.share}>
      <svg className={styles.track} aria-hidden="true">
        <rect className={styles.part} width={`${width}%`} height="100%" />
      </svg>
      {label}
    </span>
  );
}

import styles from './KindBar.module.css';

/** What the parts of a KindBar mean, for the head of its column. */
export function KindKey() {
  return (
    <span className={styles.key}>
      <span className={styles.entry}>
        <i data-kind="direct" aria-hidden="true" /> direct
      </span>
      <span className={styles.entry}>
        <i data-kind="mixed" aria-hidden="true" /> mixed
      </span>
      <span className={styles.entry}>
        <i data-kind="indirect" aria-hidden="true" /> indirect
      </span>
    </span>
  );
}

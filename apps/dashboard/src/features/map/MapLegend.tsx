import styles from './MapPage.module.css';

const entries = [
  ['circle', 'person'],
  ['square', 'body, event or document'],
  ['diamond', 'country or place'],
  ['tab', 'news outlet'],
  ['ring', 'not named'],
] as const;

/** What shapes and lines mean; size is the number of quotes. */
export function MapLegend() {
  return (
    <figcaption className={styles.legend}>
      {entries.map(([shape, words]) => (
        <span key={shape}>
          <i data-shape={shape} aria-hidden="true" /> {words}
        </span>
      ))}
      <span>larger: quoted more often</span>
      <span>dashed: planned</span>
      <span>dotted: alleged or denied</span>
    </figcaption>
  );
}

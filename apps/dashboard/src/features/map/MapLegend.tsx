import type { Shape } from '../../design/actor-shape.ts';
import { ActorShape } from '../../ui/ActorShape.tsx';
import { MapLine } from './MapLine.tsx';
import styles from './MapPage.module.css';

const shapes = {
  circle: 'person',
  square: 'body, event or document',
  diamond: 'country or place',
  tab: 'news outlet',
  ring: 'not named',
} satisfies Record<Shape, string>;

const lines = [
  { group: 'meeting', words: 'meeting or talks' },
  { group: 'conflict', words: 'conflict or accusation' },
  { group: 'arms', words: 'arms' },
  { group: 'office', words: 'office, words or place' },
  { group: 'together', words: 'quoted together' },
  { group: 'office', status: 'PLANNED', words: 'planned' },
  { group: 'office', status: 'ALLEGED', words: 'alleged or denied' },
] as const;

/** What shapes and lines mean; size is the number of quotes. */
export function MapLegend() {
  return (
    <figcaption className={styles.legend}>
      {Object.entries(shapes).map(([shape, words]) => (
        <span key={shape}>
          <ActorShape shape={shape as Shape} />
          {words}
        </span>
      ))}
      <span>larger: quoted more often</span>
      {lines.map(({ words, ...line }) => (
        <span key={words}>
          <svg width="24" height="8" aria-hidden="true">
            <MapLine from={{ x: 0, y: 4 }} to={{ x: 24, y: 4 }} width={2} isFaint={false} {...line} />
          </svg>
          {words}
        </span>
      ))}
    </figcaption>
  );
}

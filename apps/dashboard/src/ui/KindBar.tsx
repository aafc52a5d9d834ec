import { counted } from '../lib/words.ts';
import styles from './KindBar.module.css';

interface Props {
  direct: number;
  mixed: number;
  indirect: number;
  /** The count that fills the whole width, so that bars of one list can be compared. */
  most: number;
  /** Says below the bar what it shows. */
  hasWords?: boolean;
}

/** How much of what is ascribed stands in quotation marks: direct full, mixed hatched, indirect hollow. */
export function KindBar({ direct, mixed, indirect, most, hasWords = false }: Props) {
  const parts = [
    [direct, 'direct'],
    [mixed, 'mixed'],
    [indirect, 'indirect'],
  ] as const;
  const there = parts.filter(([count]) => count > 0);
  const words = there.map(([count, kind]) => `${count} ${kind}`).join(', ');
  const label = `${counted(direct + mixed + indirect, 'quote')}: ${words || 'none'}`;
  const alternative = hasWords ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label, title: words };
  return (
    <>
      <span className={styles.bar} {...alternative}>
        <svg aria-hidden="true">
          {there.map(([count, kind], index) => (
            <foreignObject
              key={kind}
              x={`${startOf(there.slice(0, index), most)}%`}
              width={`${shareOf(count, most)}%`}
              height="100%"
            >
              <span className={styles.part} data-kind={kind} />
            </foreignObject>
          ))}
        </svg>
      </span>
      {hasWords && <span className={styles.words}>{words}</span>}
    </>
  );
}

/** What is there can be seen, however small its share: about a pixel of the narrowest bar. */
const LEAST_SHARE = 1.5;

/** The attributes of an SVG take a percentage; the policy of the pages allows no `style` attribute. */
const shareOf = (count: number, most: number): number =>
  Math.max(LEAST_SHARE, (100 * count) / Math.max(most, 1));

const startOf = (before: readonly (readonly [number, string])[], most: number): number =>
  before.reduce((sum, [count]) => sum + shareOf(count, most), 0);

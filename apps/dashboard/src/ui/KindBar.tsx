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
        {there.map(([count, kind]) => (
          <span key={kind} data-kind={kind} style={{ width: `${(100 * count) / Math.max(most, 1)}%` }} />
        ))}
      </span>
      {hasWords && <span className={styles.words}>{words}</span>}
    </>
  );
}

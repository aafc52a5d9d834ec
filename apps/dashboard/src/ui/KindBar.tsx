import { counted } from '../lib/words.ts';
import styles from './KindBar.module.css';

interface Props {
  direct: number;
  mixed: number;
  indirect: number;
  /** The count that fills the whole width, so that bars of one list can be compared. */
  most: number;
}

/** How much of what is ascribed stands in quotation marks: direct full, mixed hatched, indirect hollow. */
export function KindBar({ direct, mixed, indirect, most }: Props) {
  const words = [
    [direct, 'direct'],
    [mixed, 'mixed'],
    [indirect, 'indirect'],
  ] as const;
  const label = words
    .filter(([count]) => count > 0)
    .map(([count, kind]) => `${count} ${kind}`)
    .join(', ');
  const total = direct + mixed + indirect;
  return (
    <span
      className={styles.bar}
      role="img"
      aria-label={`${counted(total, 'quote')}: ${label || 'none'}`}
      title={label}
    >
      {words.map(([count, kind]) => (
        <span key={kind} data-kind={kind} style={{ width: `${(100 * count) / Math.max(most, 1)}%` }} />
      ))}
    </span>
  );
}

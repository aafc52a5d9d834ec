import styles from './MapFigure.module.css';

interface Point {
  x: number;
  y: number;
}

interface Props {
  from: Point;
  to: Point;
  width: number;
  /** What the tie is about; its colour. */
  group: string;
  /** Planned, alleged and denied ties are broken lines: what is uncertain shows in the line, never in the text. */
  status?: string | null;
  isFaint: boolean;
}

/** A tie between two actors as a line, on the map and in its legend. */
export function MapLine({ from, to, width, group, status, isFaint }: Props) {
  return (
    <line
      x1={from.x}
      y1={from.y}
      x2={to.x}
      y2={to.y}
      className={styles.edge}
      data-group={group}
      data-status={status ?? 'ASSERTED'}
      data-faint={isFaint}
      strokeWidth={width}
    />
  );
}

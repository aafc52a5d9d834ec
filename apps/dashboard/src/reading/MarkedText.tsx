import Link from 'next/link';
import { Fragment } from 'react';
import styles from './MarkedText.module.css';
import { depthOf, type Mark, type Run, runsOf } from './runs.ts';

/** How the marks of one record look and where they lead. */
export interface MarkStyle {
  /** A CSS colour. */
  colour: string;
  kind: string;
  /** Null where the text stands beside the record already. */
  href: string | null;
  isSelected: boolean;
  isSilent: boolean;
  /** Said to those who cannot see the mark. */
  label: string;
}

interface Props {
  text: string;
  range: { start: number; end: number };
  marks: readonly Mark[];
  styleOf: (id: string) => MarkStyle | undefined;
  /** The element id of a record's first run, so that an address can point at it. */
  anchorOf?: (id: string) => string | undefined;
}

/** A stretch of text with its attributions marked. What no mark covers stays plain. */
export function MarkedText({ text, range, marks, styleOf, anchorOf }: Props) {
  const seen = new Set<string>();
  return runsOf(text, range, marks).map((run) => {
    const fresh = run.marks.filter(({ id }) => !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    const anchor = fresh.map(({ id }) => anchorOf?.(id)).find(Boolean);
    return <MarkedRun key={run.start} run={run} styleOf={styleOf} anchor={anchor} />;
  });
}

interface RunProps {
  run: Run;
  styleOf: Props['styleOf'];
  anchor: string | undefined;
}

function MarkedRun({ run, styleOf, anchor }: RunProps) {
  const inner = run.marks.at(-1);
  const style = inner && styleOf(inner.id);
  if (!inner || !style) return <Fragment>{run.text}</Fragment>;
  const isSelected = run.marks.some(({ id }) => styleOf(id)?.isSelected);
  const mark = (
    <mark
      id={anchor}
      className={styles.mark}
      data-role={inner.role}
      data-kind={style.kind}
      data-depth={depthOf(run)}
      data-selected={isSelected}
      data-silent={style.isSilent}
      style={{ '--colour': style.colour } as object}
    >
      {run.text}
    </mark>
  );
  if (!style.href || inner.role !== 'content') return mark;
  return (
    <Link href={style.href} scroll={false} className={styles.link} title={style.label}>
      {mark}
    </Link>
  );
}

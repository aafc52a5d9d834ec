import { Fragment } from 'react';
import type { ActorColour } from '../design/actor-colour.ts';
import { RecordLink } from '../ui/RecordLink.tsx';
import styles from './MarkedText.module.css';
import { depthOf, type Mark, type Run, runsOf } from './runs.ts';

/** How the marks of one record look and where they lead. */
export interface MarkStyle {
  colour: ActorColour;
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
  /** The number of the note on a record; it is set at the record's first run, in print only. */
  noteOf?: (id: string) => number | undefined;
}

/** A stretch of text with its attributions marked. What no mark covers stays plain. */
export function MarkedText({ text, range, marks, styleOf, anchorOf, noteOf }: Props) {
  const seen = new Set<string>();
  return runsOf(text, range, marks).map((run) => {
    const fresh = run.marks.filter(({ id }) => !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    const anchor = fresh.map(({ id }) => anchorOf?.(id)).find(Boolean);
    const notes = fresh.flatMap(({ id }) => (anchorOf?.(id) && noteOf?.(id)) || []).join(', ');
    return <MarkedRun key={run.start} run={run} styleOf={styleOf} anchor={anchor} notes={notes} />;
  });
}

interface RunProps {
  run: Run;
  styleOf: Props['styleOf'];
  anchor: string | undefined;
  notes: string;
}

/** A source or a cue inside another's content keeps the underline and the tint of what it stands in. */
function MarkedRun({ run, styleOf, anchor, notes }: RunProps) {
  const inner = run.marks.at(-1);
  const style = inner && styleOf(inner.id);
  if (!inner || !style) return <Fragment>{run.text}</Fragment>;
  const content = run.marks.findLast(({ role }) => role === 'content');
  const around = (content && styleOf(content.id)) ?? style;
  const isSelected = run.marks.some(({ id }) => styleOf(id)?.isSelected);
  const mark = (
    <mark
      id={anchor}
      className={styles.mark}
      data-role={inner.role}
      data-kind={around.kind}
      data-depth={depthOf(run)}
      data-selected={isSelected}
      data-silent={around.isSilent}
      data-notes={notes || undefined}
      data-colour={around.colour}
      data-speaker={style.colour}
    >
      {run.text}
    </mark>
  );
  if (!style.href || !content) return mark;
  return (
    <RecordLink href={style.href} scroll={false} className={styles.link} title={style.label}>
      {mark}
    </RecordLink>
  );
}

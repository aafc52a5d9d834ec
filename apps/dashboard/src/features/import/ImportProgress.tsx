'use client';

import { useSubscription } from 'urql';
import { ImportProgressDocument, type ImportState } from '../../gql/graphql.ts';
import { routes } from '../../lib/routes.ts';
import { counted } from '../../lib/words.ts';
import { RecordLink } from '../../ui/RecordLink.tsx';
import styles from './ImportProgress.module.css';

const steps: Record<ImportState, string> = {
  QUEUED: 'Waiting for the import before it',
  RUNNING: 'Reading',
  LINKING: 'Linking voices across the articles',
  DONE: 'Done',
  FAILED: 'Stopped',
};

/** How far an import has come, what it refused and why, and the story that it made. */
export function ImportProgress({ jobId, again }: { jobId: string; again: () => void }) {
  const [{ data, error }] = useSubscription({ query: ImportProgressDocument, variables: { jobId } });
  const job = data?.importProgress;
  if (error && !job) return <p role="alert">The progress could not be followed: {error.message}</p>;
  if (!job) return <p role="status">Sending…</p>;
  const isOver = job.state === 'DONE' || job.state === 'FAILED';
  return (
    <section className={styles.progress} aria-label="Import">
      <p role="status" className={styles.step}>
        {steps[job.state]}
        {!isOver && `: ${job.done} of ${job.total}`}
      </p>
      <progress max={job.total || 1} value={job.done} aria-label="Articles read" />
      {isOver && (
        <p>
          {counted(job.added, 'article')} added
          {job.unchanged > 0 && `, ${job.unchanged} already there`}
          {job.refusals.length > 0 && `, ${job.refusals.length} refused`}.
        </p>
      )}
      {job.failure && <p role="alert">{job.failure}</p>}
      {job.refusals.length > 0 && (
        <ul className={styles.refusals} aria-label="Refused">
          {job.refusals.map((refusal) => (
            <li key={`${refusal.name} ${refusal.code}`}>
              <strong>{refusal.name}</strong>: {refusal.message}
            </li>
          ))}
        </ul>
      )}
      {job.notes.length > 0 && (
        <ul className={styles.notes} aria-label="Notes">
          {job.notes.map((note) => (
            <li key={`${note.name} ${note.message}`}>
              <strong>{note.name}</strong>: {note.message}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.next}>
        {isOver && job.story && (
          <RecordLink href={routes.story(job.story.id)}>Open “{job.story.title}”</RecordLink>
        )}
        {isOver && (
          <button type="button" onClick={again}>
            Import more
          </button>
        )}
      </p>
    </section>
  );
}

/** Imports in the audit log: who began one, and what came of it. */
import type { ImportObserver } from '../jobs/import-jobs.ts';
import type { Audit } from './audit.ts';

/** Learns of imports for the audit log, and tells `observer` on. */
export function auditedImports(observer: ImportObserver, audit: Pick<Audit, 'note'>): ImportObserver {
  return {
    ...observer,
    onStart(job) {
      const { id, startedBy, total, storyId } = job;
      audit.note({
        actor: startedBy,
        action: 'import.start',
        subject: id,
        detail: { inputs: total, storyId },
      });
      observer.onStart?.(job);
    },
    onEnd(job, ms, error) {
      const { id, startedBy, state, added, unchanged, refusals, storyId } = job;
      const detail = { state, added, unchanged, refused: refusals.length, storyId };
      audit.note({ actor: startedBy, action: 'import.end', subject: id, detail });
      observer.onEnd(job, ms, error);
    },
  };
}

/** One line of the log for each import, and its figures. */
import type { Logger } from 'pino';
import type { ImportObserver } from '../jobs/import-jobs.ts';
import type { Metrics } from './metrics.ts';

/** Learns of imports for the log and, where there are some, the figures. */
export function importLog(logger: Logger, metrics?: Pick<Metrics, 'countImport'>): ImportObserver {
  return {
    onFault: (error, name, jobId) =>
      logger.error({ err: error, input: withoutQuery(name), jobId }, 'extraction failed'),
    onEnd(job, ms, error) {
      metrics?.countImport(job, ms);
      const { id: jobId, added, unchanged, refusals, storyId } = job;
      const counts = { added, unchanged, refused: refusals.length };
      const line = { jobId, storyId, ...counts, ms: Math.round(ms) };
      if (error) logger.error({ ...line, err: error }, 'import failed');
      else logger.info(line, 'import done');
    },
  };
}

/** Addresses are names too, and what stands after the question mark may be the key to a page. */
function withoutQuery(name: string): string {
  return URL.canParse(name) ? name.replace(/[?#].*$/s, '') : name;
}

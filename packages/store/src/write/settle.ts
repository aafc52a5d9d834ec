/** Copies the write-ahead log back into the database when nothing is being written, and gives its disk space back. */
import type { Engine } from '../engine.ts';

/** Beyond this a log at rest is cut to nothing: twice what it grows to between two checkpoints while nobody holds it. */
const LARGE_LOG_BYTES = 32 * 1024 * 1024;

/**
 * Copies back what no reader still needs, and cuts a log that is larger than `largeBytes`. False when a reader was in the way,
 * so that it should be tried again: waiting for it would hold up who writes next.
 */
export function settle({ sqlite }: Engine, largeBytes: number = LARGE_LOG_BYTES): boolean {
  const [found] = sqlite.pragma('wal_checkpoint(PASSIVE)') as { log: number }[];
  const pageBytes = sqlite.pragma('page_size', { simple: true }) as number;
  if ((found?.log ?? 0) * pageBytes <= largeBytes) return true;
  const patience = sqlite.pragma('busy_timeout', { simple: true }) as number;
  sqlite.pragma('busy_timeout = 0');
  try {
    const [cut] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return cut?.busy === 0;
  } finally {
    sqlite.pragma(`busy_timeout = ${patience}`);
  }
}

/** What the server's thread and the writing thread may ask of each other. Everything is plain data. */
import type { IngestInput, IngestProgress, IngestResult } from '../ingest/ingest.ts';
import type { WriteImport, Writer, WriterReports } from './writer.ts';

/** What the writing thread is asked. An import is known by a number that the server's thread gives it. */
export interface WritingCalls extends Pick<Writer, 'addToken' | 'revokeToken' | 'appendAudit' | 'close'> {
  /** Resolves when the database is open and has its tables. */
  open(): Promise<void>;
  ingest(number: number, options: Pick<WriteImport, 'story' | 'reading'>): Promise<IngestResult>;
  /** Ends an import after the article that is being read. */
  stop(number: number, reason: unknown): void;
}

/** What the writing thread asks and tells. */
export interface ServerCalls extends WriterReports {
  /** The next input of an import, or null after the last: one at a time, so that no upload stands in memory twice. */
  nextInput(number: number): Promise<IngestInput | null>;
  onProgress(number: number, progress: IngestProgress): void;
  onFault(number: number, error: unknown, name: string): void;
}

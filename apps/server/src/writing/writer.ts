/**
 * The one way to change what is stored while the server runs. The server's own thread only reads: whatever holds the
 * writer's lock, also for seconds, holds it elsewhere, and no reader waits for it.
 */
import type { AuditEntry, Token } from '@onrecord/store';
import type { IngestOptions, IngestResult } from '../ingest/ingest.ts';

/** What is asked of the writer. Every method fails with the store's own errors. */
export interface Writer {
  /** Reads, extracts, stores and links. One import runs at a time; smaller writes come between its articles. */
  ingest(options: Omit<IngestOptions, 'store' | 'fetcher' | 'links'>): Promise<IngestResult>;
  /** Stores a token, and the entry that says so, in one transaction. */
  addToken(token: Token, entry: AuditEntry): Promise<void>;
  /** Ends a token from `at` on, in milliseconds since 1970; false when there is none with this id or it has ended. */
  revokeToken(id: string, at: number, entry: AuditEntry): Promise<boolean>;
  /** Adds to the audit log. */
  appendAudit(entry: AuditEntry): Promise<void>;
  /** Finishes the article that is being read and closes the store. */
  close(): Promise<void>;
}

/**
 * The one way to change what is stored while the server runs. The server's own thread only reads: whatever holds the
 * writer's lock, also for seconds, holds it elsewhere, and no reader waits for it.
 */
import type { AuditEntry, Token } from '@onrecord/store';
import type { IngestOptions, IngestResult } from '../ingest/ingest.ts';

/** What an import is asked for with: what it writes to and fetches with is the writer's own. */
export type WriteImport = Omit<IngestOptions, 'store' | 'fetcher' | 'links'>;

/** What is asked of the writer. Every method fails with the store's own errors. */
export interface Writer {
  /** Reads, extracts, stores and links. One import runs at a time; smaller writes come between its articles. */
  ingest(options: WriteImport): Promise<IngestResult>;
  /** Stores a token, and the entry that says so, in one transaction. */
  addToken(token: Token, entry: AuditEntry): Promise<void>;
  /** Ends a token from `at` on, in milliseconds since 1970; false when there is none with this id or it has ended. */
  revokeToken(id: string, at: number, entry: AuditEntry): Promise<boolean>;
  /** Adds to the audit log. */
  appendAudit(entry: AuditEntry): Promise<void>;
  /** Resolves when the writer can be asked; one that was lost begins anew. Fails when it cannot. */
  ready(): Promise<void>;
  /** Finishes the article that is being read and closes the store. */
  close(): Promise<void>;
}

/** What a writer tells of itself, for the log. */
export interface WriterReports {
  /** So many stories were linked that a crash had left open. */
  onLinked(stories: number): void;
  /** A story that a crash left open could not be linked, or with null none of them. */
  onUnlinked(error: unknown, storyId: string | null): void;
}

/** One id for each request: it is in the answer's header, in the error that a client sees, and in the log. */
import { randomUUID } from 'node:crypto';
import { requestNotes } from '../operations/request-notes.ts';

/** Id of the request that is being answered; a fresh one outside of any. */
export function requestId(): string {
  return requestNotes()?.id ?? randomUUID();
}

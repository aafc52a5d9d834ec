/**
 * What is known of a request beside its bytes: whoever answers it writes it down here, and the log and the figures read it when the
 * answer is sent. Nothing that a client may keep secret belongs here.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** Which way a GraphQL request was answered. */
export type AnsweredBy = 'cache' | 'compiled' | 'yoga';

/** The operation of a GraphQL request. */
export interface NotedOperation {
  kind: 'query' | 'mutation' | 'subscription';
  /** As the client calls it; null when it has no name. */
  name: string | null;
}

/** What is written down of one request. */
export interface RequestNotes {
  readonly id: string;
  /** Null before GraphQL answers, and for what is no GraphQL. */
  answeredBy: AnsweredBy | null;
  /** Id of the caller; null before anybody asked for it. */
  caller: string | null;
  operation: NotedOperation | null;
}

/** Runs `work` as a request with an id of its own. A client's own id is not taken over: it could forge lines of the log. */
export function withRequestNotes<T>(work: (notes: RequestNotes) => T): T {
  const notes: RequestNotes = { id: randomUUID(), answeredBy: null, caller: null, operation: null };
  return running.run(notes, work, notes);
}

/** The notes of the request that is being answered; undefined outside of any. */
export function requestNotes(): RequestNotes | undefined {
  return running.getStore();
}

/** Writes down what is known now; nothing outside of a request. */
export function noteRequest(known: Partial<Omit<RequestNotes, 'id'>>): void {
  const notes = running.getStore();
  if (notes) Object.assign(notes, known);
}

const running = new AsyncLocalStorage<RequestNotes>();

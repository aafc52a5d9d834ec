/** What the hostile client sends: a request that Node's own client can form, or bytes as they go over the wire. */
import type { Knowledge } from './learn.ts';
import type { Random } from './random.ts';

/** One thing that is done to the server. */
export interface Attack {
  /** The row of the table in which it is counted. */
  kind: string;
  /** What is special about it, in a few words, for the message of a failure. */
  what: string;
  shot: Request | Wire;
  /**
   * `refuse`: the answer must be an error and hold no data. `answer`: it is harmless, and must be answered with data. Without it
   * either is right.
   */
  must?: 'refuse' | 'answer';
}

/** A request; host, target and headers are sent as they stand here. */
export interface Request {
  method: string;
  path: string;
  headers: Readonly<Record<string, string | string[]>>;
  body?: string | Buffer;
}

/** Bytes over a connection of their own. */
export interface Wire {
  /** Written in turn; a number waits so many milliseconds. */
  writes: readonly (string | Buffer | number)[];
  /** Closes the sending half at the end. */
  isHalfClosed?: boolean;
  /** Never takes a byte of the answer. */
  isDeaf?: boolean;
  /** How long an answer is waited for, in milliseconds, before the client leaves. */
  patienceMs?: number;
  /** Most answers that may come back; one more means that the server and a proxy would cut the bytes differently. */
  mostAnswers?: number;
}

/** Makes the attacks of one family out of what was learned; `count` bounds those that chance may multiply. */
export type Family = (known: Knowledge, random: Random, count: number) => Attack[];

/** A GraphQL request as JSON. */
export function graphqlPost(body: unknown, headers: Record<string, string> = {}): Request {
  return jsonPost(JSON.stringify(body), headers);
}

/** Any text sent to GraphQL as if it were JSON. */
export function jsonPost(body: string | Buffer, headers: Record<string, string> = {}): Request {
  return {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body,
  };
}

/** A GET of a path. */
export function get(path: string, headers: Record<string, string | string[]> = {}): Request {
  return { method: 'GET', path, headers };
}

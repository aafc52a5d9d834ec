/** An answer that is ready to be sent. */
import type { NotedOperation } from '../../operations/request-notes.ts';

/** The bytes of an answer with status 200, and what they are. */
export interface Answer {
  /** Whether the answer was given before. */
  by: 'cache' | 'compiled';
  operation: NotedOperation;
  /** The Content-Type. */
  type: string;
  body: Buffer;
}

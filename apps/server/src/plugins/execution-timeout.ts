/** An operation that takes too long is given up, so that it cannot hold a connection for ever. */
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Longest time for one query or mutation. Pages are promised in milliseconds; imports answer at once and go on alone. */
const EXECUTION_LIMIT_MS = 15_000;

/** Answers with a TIMEOUT error when executing takes longer. Subscriptions are not limited. */
export function useExecutionTimeout(limitMs: number = EXECUTION_LIMIT_MS): Plugin {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn((args) =>
        withinTime(executeFn(args), limitMs).catch((error: unknown) => {
          if (error instanceof TimeoutError) return { errors: [error] };
          throw error;
        }),
      );
    },
  };
}

/** What `work` gives; rejects with a TimeoutError when that takes longer. */
export function withinTime<T>(work: Promise<T> | T, limitMs: number = EXECUTION_LIMIT_MS): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TimeoutError(limitMs)), limitMs);
    Promise.resolve(work)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

/** An operation that was given up. */
export class TimeoutError extends GraphQLError {
  constructor(limitMs: number) {
    super(`The operation took longer than ${limitMs / 1000} s and was given up. Ask for less at once.`, {
      extensions: { code: 'TIMEOUT', http: { status: 503 } },
    });
    // The mask lets errors of this name pass.
    this.name = 'GraphQLError';
  }
}

/** An operation that takes too long is given up, so that it cannot hold a connection for ever. */
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Longest time for one query or mutation. Pages are promised in milliseconds; imports answer at once and go on alone. */
const EXECUTION_LIMIT_MS = 15_000;

/** Answers with a TIMEOUT error when executing takes longer. Subscriptions are not limited. */
export function useExecutionTimeout(limitMs: number = EXECUTION_LIMIT_MS): Plugin {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn((args) => {
        let timer: NodeJS.Timeout | undefined;
        const late = new Promise((resolve) => {
          timer = setTimeout(() => resolve({ errors: [tooSlow(limitMs)] }), limitMs);
        });
        return Promise.race([executeFn(args), late]).finally(() => clearTimeout(timer));
      });
    },
  };
}

function tooSlow(limitMs: number): GraphQLError {
  return new GraphQLError(
    `The operation took longer than ${limitMs / 1000} s and was given up. Ask for less at once.`,
    {
      extensions: { code: 'TIMEOUT', http: { status: 503 } },
    },
  );
}

/** Load from a process of its own, so that sending and measuring cost the servers nothing. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What is sent. */
export interface LoadRequest {
  url: string;
  /** Taken in turn. */
  bodies: readonly string[];
  /** True: the bodies as they are, again and again. False: each made different from all others by blanks at its end. */
  isRepeated: boolean;
  connections: number;
  milliseconds: number;
  /** Goes on until so many are answered: on a busy machine the time alone would measure a server that is still cold. */
  leastRequests?: number;
  /** Requests that are due in a second; absent: each connection asks again as soon as it has its answer. */
  perSecond?: number;
}

/**
 * What came back. Times are those of single requests in milliseconds, with `connections` under way at once; with
 * `perSecond` they begin when the request was due, so that a server which stands still is not asked less.
 */
export interface LoadResult {
  requests: number;
  perSecond: number;
  p50: number;
  p99: number;
  longest: number;
  /** Bytes of all answers. */
  bytes: number;
  /** Answers with another status than 200 or with errors; the first of them in words. */
  failed: number;
  failure: string | null;
}

/** A process that sends. */
export interface Load {
  /** Sends for so long, or until `finish` is called. */
  send(request: LoadRequest): Promise<LoadResult>;
  /** Ends what `send` began. */
  finish(): void;
  /** Ends the process. */
  stop(): void;
}

/** Starts the process. */
export function startLoad(): Load {
  const child = fork(fileURLToPath(new URL('./load-program.ts', import.meta.url)), {
    serialization: 'advanced',
  });
  return {
    send: async (request) => {
      child.send(request);
      const result = await answerOf(child);
      if (result.failed > 0)
        throw new Error(
          `${result.failed} of ${result.requests} requests to ${request.url} failed: ${result.failure}`,
        );
      return result;
    },
    finish: () => void child.send('finish'),
    stop: () => void child.kill(),
  };
}

async function answerOf(child: ChildProcess): Promise<LoadResult> {
  const done = new AbortController();
  const { signal } = done;
  try {
    const [result] = await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(() => {
        throw new Error(
          'The process that sends requests ended. Run the benchmark again; see the message above.',
        );
      }),
    ]);
    return result as LoadResult;
  } finally {
    done.abort();
  }
}

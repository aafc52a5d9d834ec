/** The body of a request on its way through: at most so many bytes, and never a client that stops in the middle. */
import { bodyLimitOf, tooLargeWords } from './body-limits.ts';

/** Why a body was cut. */
export interface BodyFault {
  kind: 'too-large' | 'too-slow';
  message: string;
}

/** A body under watch. */
export interface CappedBody {
  stream: ReadableStream<Uint8Array>;
  /** Set once the body has been cut. */
  readonly fault: BodyFault | null;
}

/** A connection that is alive sends something within this time. */
const IDLE_MS = 10_000;

/** The largest import at 100 KiB a second. */
const WHOLE_MS = 120_000;

/** Lets a body through while it keeps to the limit of its path and to the time. */
export function cappedBody(
  body: ReadableStream<Uint8Array>,
  url: string,
  { idleMs = IDLE_MS, wholeMs = WHOLE_MS } = {},
): CappedBody {
  const limit = bodyLimitOf(new URL(url).pathname);
  const reader = body.getReader();
  const endsAt = performance.now() + wholeMs;
  let bytes = 0;
  let fault: BodyFault | null = null;
  const cut = (why: BodyFault): never => {
    fault = why;
    reader.cancel().catch(() => undefined);
    throw new Error(why.message);
  };
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const read = await within(reader.read(), Math.min(idleMs, endsAt - performance.now()));
      if (read === null) return cut(TOO_SLOW);
      if (read.done) return controller.close();
      bytes += read.value.byteLength;
      if (bytes > limit) cut({ kind: 'too-large', message: tooLargeWords(limit) });
      controller.enqueue(read.value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return {
    stream,
    get fault() {
      return fault;
    },
  };
}

const TOO_SLOW: BodyFault = {
  kind: 'too-slow',
  message: 'The rest of this request did not arrive in time. Send it again.',
};

/** What a promise resolves with, or null when it takes longer. */
async function within<T>(promise: Promise<T>, ms: number): Promise<T | null> {
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), Math.max(0, ms));
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

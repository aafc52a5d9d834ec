/**
 * A download that is written while its records are read. It holds a snapshot of the database, so it ends with its client:
 * when all is read, when the client leaves, and when it neither reads nor leaves.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** What happens besides the bytes. */
export interface StreamOptions {
  /** Aborted when the client has left. */
  signal: AbortSignal;
  /** Called once, whatever the end. */
  onEnd(): void;
  /** Called when the records could not be read. */
  onFault(error: unknown): void;
  /** Breaks the connection, so that nobody takes the half for the whole; without it the stream fails. */
  breakOff?(): void;
  /** How long a client may take nothing, in ms. */
  stalledMs?: number;
}

/** The pieces as bytes. They are read no faster than the client takes them, and not at all once it has left. */
export function recordStream(
  pieces: AsyncGenerator<string>,
  { signal, onEnd, onFault, breakOff, stalledMs = STALLED_MS }: StreamOptions,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isOpen = true;
  let patience: NodeJS.Timeout | undefined;
  const end = async () => {
    if (!isOpen) return;
    isOpen = false;
    clearTimeout(patience);
    signal.removeEventListener('abort', end);
    onEnd();
    await pieces.return(undefined);
  };
  const giveUp = async (controller: ReadableStreamDefaultController, error: unknown) => {
    await end();
    // The server cancels a stream when its connection breaks, and to cancel one that has failed fails unheard.
    if (breakOff) breakOff();
    else controller.error(error);
  };
  const waitFor = (controller: ReadableStreamDefaultController) =>
    setTimeout(() => giveUp(controller, stalled(stalledMs)), stalledMs).unref();
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) void end();
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        patience = waitFor(controller);
      },
      async pull(controller) {
        clearTimeout(patience);
        try {
          // Reading is synchronous: without a pause the whole download would come before the next request.
          await nextTurn();
          const gathered = isOpen ? await gather(pieces) : '';
          if (gathered !== '') {
            patience = waitFor(controller);
            return controller.enqueue(encoder.encode(gathered));
          }
          await end();
          controller.close();
        } catch (error) {
          onFault(error);
          await giveUp(controller, error);
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  );
}

/** A pause of a person at a browser is let pass; who stays away longer can begin anew. */
const STALLED_MS = 2 * 60 * 1000;

/** A chunk for each record would cost more than the record: pieces are gathered up to this many UTF-16 code units. */
const GATHERED = 1 << 16;

function stalled(ms: number): Error {
  return new Error(`The client has taken nothing for ${ms / 1000} seconds.`);
}

async function gather(pieces: AsyncGenerator<string>): Promise<string> {
  let gathered = '';
  while (gathered.length < GATHERED) {
    const { value, done } = await pieces.next();
    if (done) break;
    gathered += value;
  }
  return gathered;
}

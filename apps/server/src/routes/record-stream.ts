/**
 * A download that is written while its records are read. It holds a snapshot of the database, so it ends with its client:
 * when all is read, when the client leaves, and when it neither reads nor leaves.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Pace, Patience } from './patience.ts';

/** What happens besides the bytes. */
export interface StreamOptions extends Pace {
  /** Aborted when the client has left. */
  signal: AbortSignal;
  /** Called once, whatever the end. */
  onEnd(): void;
  /** Called when the records could not be read. */
  onFault(error: unknown): void;
  /** Breaks the connection, so that nobody takes the half for the whole; without it the stream fails. */
  breakOff?(): void;
}

/** The pieces as bytes. They are read no faster than the client takes them, and not at all once it has left. */
export function recordStream(
  pieces: AsyncGenerator<string>,
  { signal, onEnd, onFault, breakOff, ...pace }: StreamOptions,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isOpen = true;
  const patience = new Patience(pace);
  const end = async () => {
    if (!isOpen) return;
    isOpen = false;
    patience.pause();
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
    patience.wait(() => giveUp(controller, patience.lost()));
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) void end();
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        waitFor(controller);
      },
      async pull(controller) {
        patience.pause();
        try {
          // Reading is synchronous: without a pause the whole download would come before the next request.
          await nextTurn();
          const gathered = isOpen ? await gather(pieces) : '';
          if (gathered !== '') {
            const bytes = encoder.encode(gathered);
            patience.earn(bytes.byteLength);
            waitFor(controller);
            return controller.enqueue(bytes);
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

/** A chunk for each record would cost more than the record: pieces are gathered up to this many UTF-16 code units. */
const GATHERED = 1 << 16;

async function gather(pieces: AsyncGenerator<string>): Promise<string> {
  let gathered = '';
  while (gathered.length < GATHERED) {
    const { value, done } = await pieces.next();
    if (done) break;
    gathered += value;
  }
  return gathered;
}

/** Lets Ctrl-C end a long output: half a bundle is no bundle, so the file that is being written goes. */
import { setImmediate } from 'node:timers/promises';
import { CommandError } from './exit-code.ts';

/** Records come without a pause in which a signal could be heard, so there is one after so many UTF-16 code units. */
const HEARD_EVERY = 1 << 18;

/** The pieces, until `signal` is aborted. Throws a CommandError then. */
export async function* unlessStopped(
  pieces: AsyncIterable<string>,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let unheard = 0;
  for await (const piece of pieces) {
    unheard += piece.length;
    if (unheard > HEARD_EVERY) {
      unheard = 0;
      await setImmediate();
    }
    if (signal.aborted) throw new CommandError(130, 'Stopped before everything was written.');
    yield piece;
  }
}

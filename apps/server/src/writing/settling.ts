/** Gives disk space back after an import, and tries again while a reader, such as a long download, is in the way. */
import type { Store } from '@onrecord/store';

/** Settles one store. */
export interface Settling {
  /** To be called when an import is over. It never fails: what it does not reach now is done the next time. */
  begin(): Promise<void>;
  /** Tries no more. */
  stop(): void;
}

/** Downloads last seconds; one whose client has left ends after two minutes. */
const AGAIN_MS = 30_000;

/** The settling of a store. */
export function settlingOf(store: Pick<Store, 'settle'>, againMs: number = AGAIN_MS): Settling {
  let timer: NodeJS.Timeout | undefined;
  const begin = async () => {
    clearTimeout(timer);
    const isDone = await store.settle().catch(() => true);
    if (!isDone) timer = setTimeout(begin, againMs).unref();
  };
  return { begin, stop: () => clearTimeout(timer) };
}

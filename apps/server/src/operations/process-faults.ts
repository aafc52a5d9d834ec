/** What nobody caught ends the process, with a line in the log: a server in an unknown state must not go on answering. */
import type { Logger } from 'pino';

/** What the shell is told. */
const FAULT_EXIT_CODE = 3;

/** Watches for errors that nobody caught until released. */
export function endOnFaults(logger: Logger, end: (code: number) => void = process.exit): { release(): void } {
  const onFault = (error: unknown, origin: string) => {
    // The log writes what it still holds when the process exits.
    logger.fatal({ err: error, origin }, 'nobody caught this error; the server ends');
    end(FAULT_EXIT_CODE);
  };
  // A promise that nobody waits for ends here too: Node makes an uncaught exception of it.
  process.on('uncaughtException', onFault);
  return { release: () => void process.off('uncaughtException', onFault) };
}

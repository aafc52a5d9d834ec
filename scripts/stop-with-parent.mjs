/** Loaded before a program that `pnpm start` runs: when the starter is gone, even killed, the program ends as if asked to. */

/** How long the program may take to end by itself: as with a starter that still runs, longer than the server's 8 s for answers. */
const PATIENCE_MS = 10_000;

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();

/** Loaded before a program that `pnpm start` runs: when the starter is gone, even killed, the program ends as if asked to. */

/** How long the program may take to end by itself. */
const PATIENCE_MS = 5_000;

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();

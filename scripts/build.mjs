/** Builds what has changed; turbo knows, and answers in a moment when nothing has. */
import { createRequire } from 'node:module';
import { StartError } from './start-error.mjs';

/** Throws a StartError with the output of the build when it fails. */
export async function build(processes) {
  process.stderr.write('Building (the first time takes about a minute) ...\n');
  const turbo = createRequire(import.meta.url).resolve('turbo/bin/turbo');
  const child = processes.run('The build', turbo, ['run', 'build', '--output-logs=errors-only'], {
    env: { NEXT_TELEMETRY_DISABLED: '1', TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' },
  });
  const code = await child.exited;
  if (code === 0) return;
  const hint = NO_PNPM.test(child.output())
    ? 'Run it as "npx -y pnpm@12 start", which brings pnpm.'
    : 'See above.';
  throw new StartError(3, `${child.output()}\nThe build failed (${code}). ${hint}`);
}

/** What turbo says when the start was called without pnpm. */
const NO_PNPM = /Unable to find package manager binary/;

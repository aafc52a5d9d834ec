/** Builds the command line when it was never built, so that it works on a fresh checkout; `pnpm start` keeps it up to date. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../../', import.meta.url);

/** Null when the build is there now; one line that says what to do when it is not. */
export function buildForTheFirstTime() {
  process.stderr.write('Building Onrecord for the first time (about half a minute) ...\n');
  const turbo = createRequire(new URL('package.json', ROOT)).resolve('turbo/bin/turbo');
  const args = [turbo, 'run', 'build', '--filter=@onrecord/server', '--output-logs=errors-only'];
  const { status } = spawnSync(process.execPath, args, {
    cwd: fileURLToPath(ROOT),
    // Standard output belongs to the command.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' },
  });
  return status === 0
    ? null
    : 'Onrecord could not be built. Run "npx -y pnpm@12 build" and see what it says.';
}

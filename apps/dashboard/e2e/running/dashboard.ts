/** The dashboard alone, as it was built, before a server that a test starts itself. */
import { freePort } from './free-port.ts';
import { type Program, startProgram } from './program.ts';

/** Starts it; `origin` has no slash at its end. */
export async function startDashboard(api: string): Promise<Program & { origin: string }> {
  const port = await freePort();
  const program = await startProgram('apps/dashboard/.next/standalone/apps/dashboard/server.js', {
    env: { PORT: String(port), HOSTNAME: '127.0.0.1', ONRECORD_API: api },
    ready: /Ready/,
  });
  return { ...program, origin: `http://127.0.0.1:${port}` };
}

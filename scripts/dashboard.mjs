/** The dashboard as a part of a start: Next's standalone server, which wants its static files beside it. */
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { isIPv6 } from 'node:net';
import { inCheckout } from './checkout.mjs';
import { answered } from './readiness.mjs';
import { StartError } from './start-error.mjs';
import { isLoopback } from './start-options.mjs';

const BUILT = 'apps/dashboard/.next';
const STANDALONE = `${BUILT}/standalone/apps/dashboard`;

/** Starts the dashboard and waits until it shows its first page, for which it needs the server's answer. */
export async function serveDashboard({ port, apiPort, host, hosts }, processes, api) {
  const program = inCheckout(`${STANDALONE}/server.js`);
  if (!existsSync(program))
    throw new StartError(3, 'The dashboard is not built yet. Run "pnpm start" without --no-build.');
  await copyBeside(`${BUILT}/static`, `${STANDALONE}/.next/static`);
  await copyBeside('apps/dashboard/public', `${STANDALONE}/public`);
  const child = processes.run('The dashboard', program, [], {
    env: {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      HOSTNAME: host,
      ONRECORD_HOSTS: hosts.join(','),
      ONRECORD_API: `http://127.0.0.1:${apiPort}`,
    },
    show: ['stderr'],
  });
  await api;
  await answered(`http://${reachable(host)}:${port}/`, child);
  processes.keep(child);
}

/** An address under which this machine itself reaches a server that listens on `host`. */
export function reachable(host) {
  if (host === '0.0.0.0' || host === '::' || isLoopback(host)) return '127.0.0.1';
  return isIPv6(host) ? `[${host}]` : host;
}

async function copyBeside(from, to) {
  if (existsSync(inCheckout(from))) await cp(inCheckout(from), inCheckout(to), { recursive: true });
}

/** The GraphQL server as a part of a start. */
import { inCheckout } from './checkout.mjs';
import { answered } from './readiness.mjs';

/**
 * Starts the server and waits until it answers. It stays on this machine, also when the dashboard does not. The editor code goes to
 * its environment alone: what stands in an argument, every program of the machine can read.
 */
export async function serveApi({ apiPort, database, editorCode, ...rights }, processes) {
  const child = processes.run(
    'The server',
    inCheckout('apps/server/bin/onrecord.mjs'),
    ['serve', '--port', String(apiPort), '--host', '127.0.0.1', '--db', database, ...flagsOf(rights)],
    {
      env: {
        ONRECORD_LOG: process.env.ONRECORD_LOG || 'warn',
        ...(editorCode && { ONRECORD_EDITOR_CODE: editorCode }),
        ONRECORD_PERSISTED: inCheckout('apps/dashboard/src/gql/persisted-documents.json'),
      },
      show: ['stderr'],
    },
  );
  await answered(`http://127.0.0.1:${apiPort}/healthz`, child);
  processes.keep(child);
}

function flagsOf({ exposed, publicRead, hosts, persistedOnly }) {
  return [
    ...(exposed ? ['--exposed'] : []),
    ...(publicRead ? ['--public-read'] : []),
    ...(persistedOnly ? ['--persisted-only'] : []),
    ...hosts.flatMap((host) => ['--allow-host', host]),
  ];
}

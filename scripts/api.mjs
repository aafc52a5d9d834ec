/** The GraphQL server as a part of a start. */
import { inCheckout } from './checkout.mjs';
import { answered } from './readiness.mjs';

/** Starts the server and waits until it answers. */
export async function serveApi({ apiPort, database }, processes) {
  const child = processes.run(
    'The server',
    inCheckout('apps/server/bin/onrecord.mjs'),
    ['serve', '--port', String(apiPort), '--host', '127.0.0.1', '--db', database],
    {
      env: {
        ONRECORD_LOG: process.env.ONRECORD_LOG || 'warn',
        ONRECORD_PERSISTED: inCheckout('apps/dashboard/src/gql/persisted-documents.json'),
      },
      show: ['stderr'],
    },
  );
  await answered(`http://127.0.0.1:${apiPort}/healthz`, child);
  processes.keep(child);
}

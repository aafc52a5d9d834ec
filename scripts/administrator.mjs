/** Finds out before anything is imported that the server will not start: nobody has said yet who may read. The server checks it again. */
import { inCheckout } from './checkout.mjs';
import { StartError } from './start-error.mjs';

/** Throws a StartError for a dashboard that others reach while there is neither an administrator's token nor free reading. */
export async function checkAdministrator({ exposed, publicRead, database }, processes) {
  if (!exposed || publicRead || (await hasAdministrator(database, processes))) return;
  throw new StartError(
    2,
    "Nobody has said yet who may read. Make an administrator's token, so that only those with a token may: pnpm onrecord token create --name admin --scopes read,correct,ingest,admin. Or give --public-read, so that everybody who reaches the dashboard may.",
  );
}

async function hasAdministrator(database, processes) {
  const child = processes.run(
    'The list of tokens',
    inCheckout('apps/server/bin/onrecord.mjs'),
    ['token', 'list', '--json', '--db', database],
    { show: [] },
  );
  if ((await child.exited) !== 0) return false;
  const tokens = child
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
  return tokens.some(
    ({ kind, state, scopes }) => kind === 'token' && state === 'good' && scopes.includes('admin'),
  );
}

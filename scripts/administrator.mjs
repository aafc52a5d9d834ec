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
  const lines = child.output().split('\n').filter(Boolean);
  // Of a long list only the end is kept: then the server alone decides.
  if (lines.length > 0 && !lines[0].startsWith('{"id"')) return true;
  const tokens = lines.map((line) => JSON.parse(line));
  return tokens.some(({ state, scopes }) => state === 'good' && scopes.includes('admin'));
}

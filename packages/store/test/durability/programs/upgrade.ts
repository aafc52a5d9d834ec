/** Brings one copy of an older database after the other up to date until it is killed: OLDER FOLDER. Prints a dot before each. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore } from '../../../src/index.ts';

const [older = '', folder = ''] = process.argv.slice(2);
for (let at = 0; ; at++) {
  const file = join(folder, `${at}.db`);
  copyFileSync(older, file);
  process.stdout.write('.');
  const store = await openSqliteStore({ file });
  await store.close();
}

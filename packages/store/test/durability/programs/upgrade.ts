/** Brings one copy of an older database after the other up to date until it is killed: OLDER FOLDER. Prints a dot before each. */
import { copyFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore } from '../../../src/index.ts';

const [older = '', folder = ''] = process.argv.slice(2);
for (let at = 0; ; at++) {
  const file = join(folder, `${at}.db`);
  // Under its name only when it is whole: half a copy would be no older database.
  copyFileSync(older, `${file}.copy`);
  renameSync(`${file}.copy`, file);
  process.stdout.write('.');
  const store = await openSqliteStore({ file });
  await store.close();
}

/** Creates one empty database after the other until it is killed: FOLDER. Prints a dot before each. */
import { join } from 'node:path';
import { openSqliteStore } from '../../../src/index.ts';

const [folder = ''] = process.argv.slice(2);
for (let at = 0; ; at++) {
  process.stdout.write('.');
  const store = await openSqliteStore({ file: join(folder, `${at}.db`) });
  await store.close();
}

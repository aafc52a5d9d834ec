/** Writes one snapshot over the other until it is killed: FILE TO. Prints a dot before each. */
import { snapshotSqliteStore } from '../../../src/index.ts';

const [file = '', to = ''] = process.argv.slice(2);
for (;;) {
  process.stdout.write('.');
  await snapshotSqliteStore({ file, to, force: true });
}

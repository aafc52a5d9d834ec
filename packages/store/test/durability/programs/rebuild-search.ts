/** Makes the full-text index anew until it is killed: FILE. Prints a dot before each. */
import { rebuildSqliteSearch } from '../../../src/index.ts';

const [file = ''] = process.argv.slice(2);
for (;;) {
  process.stdout.write('.');
  await rebuildSqliteSearch({ file });
}

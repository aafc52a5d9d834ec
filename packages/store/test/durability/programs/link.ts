/** Links a story in two ways, one after the other, until it is killed: FILE COUNT. Prints a dot before each. */
import { openSqliteStore } from '../../../src/index.ts';
import { twoLinkings } from '../linkings.ts';

const [file = '', count = '0'] = process.argv.slice(2);
const store = await openSqliteStore({ file });
const linkings = twoLinkings(Number(count));
for (;;)
  for (const linking of linkings) {
    process.stdout.write('.');
    await store.commitStory(linking);
  }

/** Fills the database before it is served: with the folder that was named, or, when it is empty, with the demonstration story. */
import { readFile } from 'node:fs/promises';
import { inCheckout } from './checkout.mjs';
import { StartError } from './start-error.mjs';

/** Exit code of an import in which some inputs were refused, each named; the others are in. */
const SOME_REFUSED = 1;

/** Runs `onrecord import`; throws a StartError when nothing could be imported at all. */
export async function importArticles({ folder, story, database }, processes) {
  const args = folder ? [folder, '--story', story] : await demonstration();
  const child = processes.run(
    'The import',
    inCheckout('apps/server/bin/onrecord.mjs'),
    ['import', ...args, '--db', database],
    { show: folder ? ['stdout', 'stderr'] : ['stderr'] },
  );
  const code = await child.exited;
  if (code !== 0 && code !== SOME_REFUSED)
    throw new StartError(3, `The articles could not be imported (${code}); see above.`);
}

async function demonstration() {
  const { title, articles } = JSON.parse(await readFile(inCheckout('demo/story.json'), 'utf8'));
  const files = articles.map((name) => inCheckout(`demo/articles/${name}`));
  return [...files, '--story', title, '--demonstration', '--if-empty'];
}

/** Imports generated articles one by one and links their story now and then: FILE COUNT. Prints a dot before each. */
import { openSqliteStore } from '../../../src/index.ts';
import { generatedArticles, generatedOriginal } from '../../../src/testing/generated-articles.ts';
import { buildStory } from '../../../src/testing/story-builder.ts';

const [file = '', count = '0'] = process.argv.slice(2);
const story = { id: 'story:generated', title: 'Generated' };
const store = await openSqliteStore({ file });
await store.ensureStory(story);
const batches = generatedArticles(Number(count));
for (const [at, batch] of batches.entries()) {
  process.stdout.write('.');
  const { status } = await store.commitArticle(story.id, batch, generatedOriginal(at));
  if (status === 'added' && at % 10 === 9)
    await store.commitStory(buildStory(story, batches.slice(0, at + 1)));
}
await store.commitStory(buildStory(story, batches));
await store.close();

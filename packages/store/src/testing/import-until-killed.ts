/** A program that imports generated articles one by one, so that a test can end it at any moment: FILE COUNT. Prints a dot before each. */
import { openSqliteStore } from '../index.ts';
import { generatedArticles, generatedOriginal } from './generated-articles.ts';
import { buildStory } from './story-builder.ts';

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

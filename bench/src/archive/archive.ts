/**
 * The archive that everything is measured on: invented articles, story by story, the same on every run. Smaller archives
 * are the beginnings of larger ones.
 */
import type { StoryBatch } from '@onrecord/schema';
import { contentId } from '@onrecord/schema/ids';
import { articleBatchOf } from './article-batch.ts';
import { drawPeople, drawPublisher } from './cast.ts';
import { printArticle } from './printed.ts';
import { type Random, randomOf } from './random.ts';
import { drawStatement, type Statement } from './statement.ts';
import { storyBatchOf, type WrittenArticle } from './story-batch.ts';
import { capitalised, wordsFrom } from './words.ts';

/** A story with its articles. */
export interface GeneratedStory {
  id: string;
  title: string;
  articles: WrittenArticle[];
  linked: StoryBatch;
}

/** Attributions of each article. */
export const ATTRIBUTIONS_PER_ARTICLE = 10;

const ARTICLES_PER_STORY = 20;

/** People of a story; twenty articles let nearly all of them speak. */
const PEOPLE_PER_STORY = 30;

/** A story's articles together print 200 statements, so that each is printed by three or four. */
const STATEMENTS_PER_STORY = 60;

/** One article in so many gives no date. */
const UNDATED = 20;

/** Stories begin one after the other from this instant, in milliseconds. */
const FIRST_INSTANT = Date.parse('2030-01-01T00:00:00Z');
const HOUR_MS = 3_600_000;

/** The stories of an archive of so many articles. */
export function* archiveOf(articles: number): Generator<GeneratedStory> {
  for (let first = 0, number = 0; first < articles; first += ARTICLES_PER_STORY, number++)
    yield storyOf(number, first, Math.min(ARTICLES_PER_STORY, articles - first));
}

function storyOf(number: number, first: number, count: number): GeneratedStory {
  const random = randomOf('story', number);
  const id = contentId('story', ['bench', number]);
  const title = capitalised(wordsFrom(random, 4));
  const people = drawPeople(random, PEOPLE_PER_STORY);
  const statements = Array.from({ length: STATEMENTS_PER_STORY }, () => drawStatement(random, people));
  const articles = Array.from({ length: count }, (_, at) => writeArticle(first + at, number, statements));
  return { id, title, articles, linked: storyBatchOf({ id, title }, articles) };
}

function writeArticle(at: number, story: number, statements: readonly Statement[]): WrittenArticle {
  const random = randomOf('article', at);
  const front = { at, publisher: drawPublisher(random), published: publishedAt(random, story) };
  const printed = printArticle(random, front, some(random, statements, ATTRIBUTIONS_PER_ARTICLE));
  return { printed, batch: articleBatchOf(printed) };
}

/** Within three days of the story's beginning. */
function publishedAt(random: Random, story: number): string | null {
  if (random.below(UNDATED) === 0) return null;
  return new Date(FIRST_INSTANT + (story + random.below(72)) * HOUR_MS).toISOString();
}

/** So many different ones. */
function some<T>(random: Random, list: readonly T[], count: number): T[] {
  const chosen = new Set<T>();
  while (chosen.size < count) chosen.add(random.of(list));
  return [...chosen];
}

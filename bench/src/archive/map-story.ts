/** A story whose map is as large as wanted: articles that say of many pairs of people that they met. */
import type { ArticleBatch } from '@onrecord/schema';
import { articleBatchOf } from './article-batch.ts';
import { drawPublisher, type Person, personOf } from './cast.ts';
import { PageWriter } from './page-writer.ts';
import { Press } from './printed.ts';
import { type Random, randomOf, zipfBelow } from './random.ts';

/** Meetings of one article. */
const MEETINGS = 25;

/** Articles that together tie so many people by so many different edges. */
export function mapStory(people: number, edges: number): ArticleBatch[] {
  const random = randomOf('map', people, edges);
  const pairs = drawPairs(random, people, edges);
  const batches: ArticleBatch[] = [];
  for (let at = 0; pairs.length > at * MEETINGS; at++)
    batches.push(meetingArticle(random, at, pairs.slice(at * MEETINGS, (at + 1) * MEETINGS)));
  return batches;
}

type Pair = [Person, Person];

/** Everybody is tied at least once; the rest fall mostly to the famous. */
function drawPairs(random: Random, people: number, edges: number): Pair[] {
  const famous = zipfBelow(people);
  const pairs = new Map<string, Pair>();
  for (let rank = 1; pairs.size < edges; rank++) {
    const one = rank < people ? rank : random.below(people);
    const other = famous(random);
    const key = `${Math.min(one, other)} ${Math.max(one, other)}`;
    if (one !== other) pairs.set(key, [personOf(one), personOf(other)]);
  }
  return [...pairs.values()];
}

function meetingArticle(random: Random, at: number, pairs: readonly Pair[]): ArticleBatch {
  const page = new PageWriter();
  const headline = page.write(`Meetings of the day, part ${at}`);
  page.write('\n\n');
  const press = new Press(page, random);
  const meetings = pairs.map(([one, other]) => press.meeting(one, other));
  const end = page.text.length;
  page.write('\n');
  return articleBatchOf({
    at,
    text: page.text,
    publisher: drawPublisher(random),
    published: null,
    headline,
    blocks: [
      { role: 'headline', ...headline, score: 1, reason: 'first line' },
      { role: 'body', start: headline.end + 2, end, score: 1, reason: 'all after the first line' },
    ],
    names: press.names,
    statements: [],
    meetings,
  });
}

/**
 * Measures who is who across the articles of a topic on ECB+ and MEANTIME: B-cubed over the named mentions of the reference that a
 * name of ours covers, and the time that linking takes.
 * Run: node scripts/score-actors.ts [--data DIR] [--show TOPIC]
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ArticleBatch, Mention } from '@onrecord/schema';
import { extractArticle } from '../src/pipeline.ts';
import { linkStory } from '../src/story/link-story.ts';
import { CORPORA_FOLDER } from './corpora-folder.ts';
import { type CorpusDocument, type GoldMention, readTokenCorpus } from './token-corpus.ts';

const { values } = parseArgs({
  options: { data: { type: 'string', default: CORPORA_FOLDER }, show: { type: 'string' } },
});

/** Entity types that are actors or places. */
const ACTORS = new Set(['HUM', 'NON', 'LOC', 'PER', 'ORG']);

/** One mention of the reference with its chain and the actor that we hold it to be. */
interface Item {
  chain: string;
  actor: string;
  text: string;
}

for (const corpus of ['ecbplus', 'meantime']) {
  const documents = readTokenCorpus(path.join(values.data, corpus));
  if (!documents)
    console.log(`No ${corpus} in ${values.data}: nothing scored. Name the folder with --data DIR.`);
  else await score(corpus, documents);
}

async function score(corpus: string, documents: readonly CorpusDocument[]): Promise<void> {
  const items = { named: [] as Item[], referring: [] as Item[] };
  const wanted = { named: 0, referring: 0 };
  const judged = { right: 0, wrong: 0, open: 0 };
  let slowest = { articles: 0, seconds: 0 };
  for (const [topic, articles] of Map.groupBy(documents, (one) => one.topic)) {
    const batches = await Promise.all(articles.map(({ text }) => extractArticle({ text })));
    const begin = process.cpuUsage();
    const story = linkStory({ id: `story:${topic}`, title: topic }, batches);
    const { user, system } = process.cpuUsage(begin);
    const seconds = (user + system) / 1e6;
    if (seconds > slowest.seconds) slowest = { articles: articles.length, seconds };
    const redirects = new Map(story.actors.map(({ id, redirectTo }) => [id, redirectTo ?? id]));
    for (const [index, article] of articles.entries()) {
      const local: (Item & { group: string })[] = [];
      for (const gold of article.mentions.filter(({ type }) => ACTORS.has((type ?? '').slice(0, 3)))) {
        const group = gold.isName && !gold.isPronoun ? 'named' : 'referring';
        wanted[group] += 1;
        const found = covering(batches[index] as ArticleBatch, gold, group === 'named');
        if (found && !found.actorId) judged.open += Number(group === 'referring');
        if (!found?.actorId) continue;
        const item = {
          chain: `${topic} ${gold.chain}`,
          actor: `${topic} ${redirects.get(found.actorId) ?? found.actorId}`,
          text: gold.text,
        };
        items[group].push(item);
        local.push({ ...item, group });
      }
      judge(local, judged, values.show === topic);
    }
    if (values.show === topic) show(items.named.filter(({ chain }) => chain.startsWith(`${topic} `)));
  }
  print(corpus, items, wanted);
  const { right, wrong, open } = judged;
  console.log(
    `pronouns and descriptions of somebody named in the article: ${right} right, ${wrong} wrong, ${open} left open`,
  );
  console.log(`slowest linkStory: ${slowest.seconds.toFixed(2)} s for ${slowest.articles} articles`);
}

/** A word without a name is right when a name of its chain has the same actor, wrong when only names of other chains have it. */
function judge(
  items: readonly (Item & { group: string })[],
  judged: { right: number; wrong: number },
  isShown: boolean,
): void {
  const named = items.filter(({ group }) => group === 'named');
  for (const one of items.filter(({ group }) => group === 'referring')) {
    const same = named.filter(({ actor }) => actor === one.actor);
    if (same.length === 0) continue;
    const isRight = same.some(({ chain }) => chain === one.chain);
    judged[isRight ? 'right' : 'wrong'] += 1;
    if (isShown && !isRight) console.log(`WRONG ${one.text} (${one.chain}) as ${same[0]?.text}`);
  }
}

/** The name of ours inside the reference mention that ends last, as the head of a noun phrase does; of other words the same span. */
function covering({ mentions }: ArticleBatch, gold: GoldMention, isNamed: boolean): Mention | undefined {
  const isName = ({ form }: Mention) => form === 'name' || form === 'metonym';
  if (!isNamed)
    return mentions.find(
      (one) => !isName(one) && one.span.end === gold.end && Math.abs(one.span.start - gold.start) <= 4,
    );
  return mentions
    .filter((one) => isName(one) && one.span.start < gold.end && gold.start < one.span.end)
    .sort((a, b) => b.span.end - a.span.end)[0];
}

function print(
  corpus: string,
  items: Record<'named' | 'referring', Item[]>,
  wanted: Record<'named' | 'referring', number>,
): void {
  console.log(`\n${corpus}`);
  console.log('measure'.padEnd(44), 'P'.padStart(6), 'R'.padStart(6), 'F1'.padStart(6), '  mentions');
  const row = (name: string, list: readonly Item[], count: number) => {
    const [p, r] = [bCubed(list, 'actor', 'chain'), bCubed(list, 'chain', 'actor')];
    const figures = [p, r, (2 * p * r) / (p + r) || 0].map((one) => one.toFixed(3).padStart(6));
    console.log(name.padEnd(44), ...figures, `  ${list.length} of ${count}`);
  };
  row('B-cubed, names', items.named, wanted.named);
  row(
    'B-cubed, names and other words',
    [...items.named, ...items.referring],
    wanted.named + wanted.referring,
  );
}

/** Mean share of an item's group that is also in its group of the other side. */
function bCubed(items: readonly Item[], group: 'actor' | 'chain', other: 'actor' | 'chain'): number {
  const groups = Map.groupBy(items, (one) => one[group]);
  const sum = items.reduce((total, one) => {
    const own = groups.get(one[group]) ?? [];
    return total + own.filter((mate) => mate[other] === one[other]).length / own.length;
  }, 0);
  return sum / items.length || 0;
}

function show(items: readonly Item[]): void {
  const list = (group: readonly Item[]) =>
    [...Map.groupBy(group, ({ text }) => text)].map(([text, all]) => `${text} ${all.length}`).join(', ');
  for (const [chain, all] of Map.groupBy(items, (one) => one.chain)) {
    const actors = [...Map.groupBy(all, (one) => one.actor).values()];
    if (actors.length > 1) console.log(`SPLIT ${chain}: ${actors.map(list).join(' | ')}`);
  }
  for (const all of Map.groupBy(items, (one) => one.actor).values()) {
    const chains = [...Map.groupBy(all, (one) => one.chain).values()];
    if (chains.length > 1) console.log(`MERGED: ${chains.map(list).join(' | ')}`);
  }
}

import type { ArticleBatch } from '@onrecord/schema';
import { contentId, spanRolesId } from '@onrecord/schema/ids';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openSqliteStore } from './index.ts';
import { generatedArticles } from './testing/generated-articles.ts';
import { buildStory } from './testing/story-builder.ts';
import { temporaryFile } from './testing/temporary-store.ts';

const RUNS = process.env.ONRECORD_LONG ? 200 : 6;

/** Twelve articles of three stories, in which people have the same ids as in the articles of the others. */
const batches = generatedArticles(12).map(withMeeting).map(withSharedPeople);
const storyOf = (at: number) => ({ id: `story:${at % 3}`, title: `Story ${at % 3}` });

/** Each query lists what differs between what is kept and what is counted anew; all of them must be empty. */
const recounts: Record<string, string> = {
  totals: `
    with counted(name, value) as (
      select 'stories', count(*) from stories union all select 'articles', count(*) from articles
      union all select 'attributions', count(*) from attributions
      union all select 'actors', count(*) from actors where redirect_to is null
      union all select 'outlets', count(distinct outlet_id) from articles
      union all select 'kind ' || kind, count(*) from attributions group by kind
      union all select 'stance ' || stance, count(*) from attributions group by stance
      union all select 'cueClass ' || cue_class, count(*) from attributions group by cue_class)
    select name, counted.value, counters.value as kept from counted left join counters using (name)
    where counted.value <> coalesce(counters.value, 0)`,
  stories: `
    select stories.id from stories where
      articles <> (select count(*) from articles where story_id = stories.id)
      or outlets <> (select count(distinct outlet_id) from articles where story_id = stories.id)
      or (attributions, direct, mixed, indirect, silent, unresolved, voices) <>
        (select count(*), coalesce(sum(kind = 'direct'), 0), coalesce(sum(kind = 'mixed'), 0),
           coalesce(sum(kind = 'indirect'), 0), coalesce(sum(stance = 'silent'), 0),
           coalesce(sum(speaker_id is null), 0), count(distinct speaker_id)
         from attributions where story_id = stories.id)
      or named_voices <> (select count(*) from story_actors
         where story_id = stories.id and quoted_key < 0 and name_key like '0%')
      or first_published is not (select min(published) from articles where story_id = stories.id)`,
  'actors of stories': `
    with said as (select story_id, speaker_id, kind from attributions where speaker_id is not null),
    named as (
      select story_id, json_extract(coalesce(view, mentions.body), '$.actorId') as actor_id
      from mentions join articles on articles.id = mentions.article_id)
    select actor_id from story_actors as kept where
      (attributions, direct, mixed, indirect) <>
        (select count(*), coalesce(sum(kind = 'direct'), 0), coalesce(sum(kind = 'mixed'), 0),
           coalesce(sum(kind = 'indirect'), 0)
         from said where said.story_id = kept.story_id and speaker_id = kept.actor_id)
      or mentions <> (select count(*) from named where named.story_id = kept.story_id and named.actor_id = kept.actor_id)
      or quoted_key <> -attributions
      or attributions <> (select coalesce(sum(json_extract(value, '$.count')), 0) from json_each(cues))`,
  'actors over all stories': `
    select id from actors where
      (attributions, mentions) <> (select coalesce(sum(attributions), 0), coalesce(sum(mentions), 0)
        from story_actors where actor_id = actors.id)
      or outlets <> (select count(distinct outlet_id) from actor_outlets where actor_id = actors.id)
      or quoted_key <> -attributions`,
  'outlets of actors': `
    with counted as (
      select articles.story_id, speaker_id as actor_id, articles.outlet_id, 1 as said, 0 as named
      from attributions join articles on articles.id = attributions.article_id where speaker_id is not null
      union all
      select story_id, json_extract(coalesce(view, mentions.body), '$.actorId'), outlet_id, 0, 1
      from mentions join articles on articles.id = mentions.article_id),
    summed as (
      select story_id, actor_id, outlet_id, sum(said) as said, sum(named) as named from counted
      where actor_id is not null group by 1, 2, 3)
    select summed.actor_id from summed left join actor_outlets as kept using (story_id, actor_id, outlet_id)
      where said is not kept.attributions or named is not kept.mentions
    union all
    select actor_id from actor_outlets where not exists (select 1 from summed where summed.story_id =
      actor_outlets.story_id and summed.actor_id = actor_outlets.actor_id and summed.outlet_id = actor_outlets.outlet_id)`,
  outlets: `
    select id from outlets where (articles, attributions) <>
      (select count(*), coalesce(sum(articles.attributions), 0) from articles where outlet_id = outlets.id)
    union all
    select outlet_id from story_outlets as kept where (articles, attributions) <>
      (select count(*), coalesce(sum(articles.attributions), 0) from articles
       where outlet_id = kept.outlet_id and story_id = kept.story_id)`,
  articles: `
    select id from articles where (attributions, speakers) <>
      (select count(*), count(distinct speaker_id) from attributions where article_id = articles.id)`,
  'neighbours over all stories': `
    with summed as (
      select actor_id, neighbour_id, sum(weight_key) as weight_key from neighbours group by 1, 2)
    select coalesce(summed.actor_id, kept.actor_id) as actor_id from summed
      full join actor_neighbours as kept using (actor_id, neighbour_id)
      where summed.weight_key is not kept.weight_key`,
  'what is said about actors': `
    select actor_id from attributions_about as kept left join attributions as said on said.row = attribution_row
      where (kept.oldest_key, kept.article_id, kept.start) is not (said.oldest_key, said.article_id, said.start)`,
};

it('keeps every counter as a recount finds it, whatever is committed, linked and linked again', async () => {
  const step = fc.record({ at: fc.nat(batches.length - 1), link: fc.boolean(), merge: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const file = temporaryFile();
      const store = await openSqliteStore({ file });
      const held = new Map<string, ArticleBatch[]>();
      for (const { at, link, merge } of steps) {
        const story = storyOf(at);
        await store.ensureStory(story);
        const batch = batches[at] as ArticleBatch;
        const { status } = await store.commitArticle(story.id, batch);
        const known = held.get(story.id) ?? [];
        if (status === 'added') held.set(story.id, [...known, batch]);
        if (link) await store.commitStory(linkOf(story, held.get(story.id) ?? [], merge));
      }
      await store.close();
      const sqlite = new Database(file, { readonly: true });
      for (const [what, query] of Object.entries(recounts))
        expect(sqlite.prepare(query).all(), what).toEqual([]);
      expect(sqlite.prepare('select count(*) from articles').pluck().get()).toBeGreaterThan(0);
      sqlite.close();
    }),
    { numRuns: RUNS, seed: 11 },
  );
});

/** With everybody of one name merged, or with nobody. */
function linkOf(story: { id: string; title: string }, articles: readonly ArticleBatch[], merge: boolean) {
  const linked = buildStory(story, articles);
  if (merge) return linked;
  const actors = linked.actors.map((actor) => ({ ...actor, redirectTo: null }));
  return { ...linked, actors, utterances: [], edges: [], story: { ...linked.story, layout: [] } };
}

/** The first two people of the article met, so that the map has edges. */
function withMeeting(batch: ArticleBatch): ArticleBatch {
  const [from, to] = batch.actors.filter(({ kind }) => kind === 'person');
  const [mention] = batch.mentions;
  if (!from || !to || !mention) return batch;
  const evidence = [mention.span];
  const id = spanRolesId('relation', batch.textVersion.id, { evidence });
  const stated = { made: mention.made, relation: 'met', status: 'asserted', when: null, evidence } as const;
  return { ...batch, relations: [{ type: 'Relation', id, from: from.id, to: to.id, ...stated }] };
}

/** Two of three people have an id that other articles give them too. */
function withSharedPeople(batch: ArticleBatch): ArticleBatch {
  let text = JSON.stringify(batch);
  for (const { id, name, kind } of batch.actors)
    if (kind === 'person' && name && name.length % 3 > 0)
      text = text.replaceAll(id, contentId('actor', ['shared', name]));
  return JSON.parse(text) as ArticleBatch;
}

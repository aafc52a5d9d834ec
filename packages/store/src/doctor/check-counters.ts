/** Compares every kept count with a recount. Each line of the list is a query that yields where, what is kept and what was counted. */
import type { Examination } from './examination.ts';
import { type Fault, faultOf } from './fault.ts';

/** Needs the temporary tables that the check of the articles fills. */
export function* checkCounters({ engine: { sqlite }, count }: Examination): Generator<Fault> {
  for (const { what, query } of recounts) {
    const rows = sqlite
      .prepare(`select place, kept, counted from (${query}) where kept is not counted`)
      .iterate() as Iterable<{ place: string; kept: unknown; counted: unknown }>;
    count('counters');
    for (const { place, kept, counted } of rows)
      yield faultOf(
        'counters',
        place,
        `${what}: ${kept ?? 'nothing'} is kept, ${counted ?? 'nothing'} was counted`,
      );
  }
}

interface Recount {
  what: string;
  query: string;
}

/** A column against a subquery that may use the row as `one`. */
function column(table: string, place: string, name: string, counted: string): Recount {
  return {
    what: `${table}.${name}`,
    query: `select one.${place} as place, one.${name} as kept, (${counted}) as counted from ${table} one`,
  };
}

/** A total over everything; what was never counted is 0. */
function total(name: string, counted: string): Recount {
  const kept = `coalesce((select value from counters where name = '${name}'), 0)`;
  return { what: 'total', query: `select '${name}' as place, ${kept} as kept, (${counted}) as counted` };
}

/** The totals of one facet, of every choice that is kept or was counted. */
function facet(name: string, of: string): Recount {
  return pairs(
    'total',
    ['name'],
    'value',
    `select name, value from counters where name like '${name} %'`,
    `select '${name} ' || ${of} as name, count(*) as value from attributions group by ${of}`,
  );
}

/**
 * Rows that are kept against rows that were counted, where either side may be missing and counts as 0. Both are sorted together,
 * on disk where memory ends: a join of both sides compares every row with every other one when no index fits.
 */
function pairs(what: string, keys: readonly string[], value: string, kept: string, counted: string): Recount {
  return {
    what,
    query: `select ${keys.join(" || ' ' || ")} as place, sum(kept) as kept, sum(counted) as counted from (
        select ${keys}, ${value} as kept, 0 as counted from (${kept})
        union all select ${keys}, 0, ${value} from (${counted})
      ) group by ${keys} having sum(kept) is not sum(counted)`,
  };
}

const ofStory = (condition: string) =>
  `select count(*) from attributions a where a.story_id = one.id${condition}`;

const TALLIED = ['attributions', 'direct', 'mixed', 'indirect', 'mentions'] as const;

const recounts: readonly Recount[] = [
  column('articles', 'id', 'attributions', 'select count(*) from attributions a where a.article_id = one.id'),
  column(
    'articles',
    'id',
    'speakers',
    'select count(distinct speaker_id) from attributions a where a.article_id = one.id',
  ),
  column('stories', 'id', 'articles', 'select count(*) from articles a where a.story_id = one.id'),
  column(
    'stories',
    'id',
    'outlets',
    'select count(*) from story_outlets o where o.story_id = one.id and o.articles > 0',
  ),
  column('stories', 'id', 'attributions', ofStory('')),
  column('stories', 'id', 'direct', ofStory(" and a.kind = 'direct'")),
  column('stories', 'id', 'mixed', ofStory(" and a.kind = 'mixed'")),
  column('stories', 'id', 'indirect', ofStory(" and a.kind = 'indirect'")),
  column('stories', 'id', 'silent', ofStory(" and a.stance = 'silent'")),
  column('stories', 'id', 'unresolved', ofStory(' and a.speaker_id is null')),
  column(
    'stories',
    'id',
    'voices',
    'select count(*) from story_actors a where a.story_id = one.id and a.attributions > 0',
  ),
  column(
    'stories',
    'id',
    'named_voices',
    "select count(*) from story_actors a where a.story_id = one.id and a.attributions > 0 and a.name_key like '0%'",
  ),
  column('stories', 'id', 'shared_passages', 'select count(*) from passages p where p.story_id = one.id'),
  column('story_outlets', 'outlet_id', 'articles', ofOutlet('count(*)')),
  column('story_outlets', 'outlet_id', 'body_length', ofOutlet('coalesce(sum(a.body_length), 0)')),
  column('story_outlets', 'outlet_id', 'shared_length', ofOutlet('coalesce(sum(a.shared_length), 0)')),
  column('story_outlets', 'outlet_id', 'attributions', ofOutlet('coalesce(sum(a.attributions), 0)')),
  column(
    'outlets',
    'id',
    'articles',
    'select coalesce(sum(articles), 0) from story_outlets o where o.outlet_id = one.id',
  ),
  column(
    'outlets',
    'id',
    'attributions',
    'select coalesce(sum(attributions), 0) from story_outlets o where o.outlet_id = one.id',
  ),
  ...TALLIED.map((name) =>
    pairs(
      `story_actors.${name}`,
      ['story_id', 'actor_id'],
      name,
      `select story_id, actor_id, ${name} from story_actors`,
      `select story_id, actor_id, sum(${name}) as ${name} from temp.tally group by story_id, actor_id`,
    ),
  ),
  ...(['attributions', 'mentions'] as const).map((name) =>
    pairs(
      `actor_outlets.${name}`,
      ['story_id', 'actor_id', 'outlet_id'],
      name,
      'select * from actor_outlets',
      "select * from temp.tally where outlet_id <> ''",
    ),
  ),
  ...(['attributions', 'mentions'] as const).map((name) =>
    column(
      'actors',
      'id',
      name,
      `select coalesce(sum(${name}), 0) from story_actors a where a.actor_id = one.id`,
    ),
  ),
  column(
    'actors',
    'id',
    'outlets',
    'select count(distinct outlet_id) from actor_outlets o where o.actor_id = one.id',
  ),
  column('actors', 'id', 'quoted_key', 'select -one.attributions'),
  column('story_actors', 'actor_id', 'quoted_key', 'select -one.attributions'),
  pairs(
    'attributions_about',
    ['actor_id', 'attribution_row'],
    'here',
    'select *, 1 as here from attributions_about',
    'select *, 1 as here from temp.about',
  ),
  pairs(
    'neighbours.weight_key',
    ['story_id', 'actor_id', 'neighbour_id'],
    'weight',
    'select *, -weight_key as weight from neighbours',
    `select story_id, actor_id, neighbour_id, sum(weight) as weight from (
      select story_id, from_id as actor_id, to_id as neighbour_id, json_extract(body, '$.weight') as weight from edges
      union all select story_id, to_id, from_id, json_extract(body, '$.weight') from edges
    ) where actor_id <> neighbour_id group by story_id, actor_id, neighbour_id`,
  ),
  total('stories', 'select count(*) from stories'),
  total('articles', 'select count(*) from articles'),
  total('outlets', 'select count(*) from outlets where articles > 0'),
  total('actors', 'select count(*) from actors where redirect_to is null'),
  total('attributions', 'select count(*) from attributions'),
  facet('kind', 'kind'),
  facet('stance', 'stance'),
  facet('cueClass', 'cue_class'),
];

function ofOutlet(counted: string): string {
  return `select ${counted} from articles a where a.story_id = one.story_id and a.outlet_id = one.outlet_id`;
}

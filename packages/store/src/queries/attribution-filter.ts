/**
 * What a filter of attributions means in SQL, and by which index its rows are found. Free combinations of ten filters and
 * four orders cannot all have an index; what keeps each of them short is that the filter which leaves least leads, and
 * the others sift.
 */
import { sql } from 'drizzle-orm';
import type { Engine } from '../engine.ts';
import type { AttributionFilter, AttributionSort } from '../store.ts';
import { attributions, attributionsAbout } from '../tables/index.ts';
import { actorCounts, survivorsOf } from './actors.ts';
import { always, bound, type Condition, equals, hasValue, oneOf, type Use } from './condition.ts';
import { matches } from './full-text.ts';
import { outletCounts } from './outlets.ts';
import { countRows } from './page.ts';
import { storyCounts } from './stories.ts';

/** The conditions of a filter by what they choose. */
export type FilterConditions = Record<
  | 'story'
  | 'article'
  | 'outlets'
  | 'speakers'
  | 'about'
  | 'kinds'
  | 'stances'
  | 'cueClasses'
  | 'text'
  | 'resolved',
  Condition[]
>;

/** How a filter is read. */
export interface FilterReading {
  conditions: FilterConditions;
  /** Whether so few rows are left that a page reads and sorts them all. */
  isNarrow: boolean;
}

/** So many rows are read and sorted in 20 milliseconds. */
const FEW = 5_000;

/** Orders in which the attributions of one speaker or outlet stand in an index. */
const ordersOfOne: readonly AttributionSort[] = ['article-order', 'newest'];

type Lead = 'article' | 'about' | 'text' | 'story' | 'speakers' | 'outlets' | 'traits' | 'resolved' | null;

/** How to read what the filter leaves in this order. */
export function readingOf(engine: Engine, filter: AttributionFilter, sort: AttributionSort): FilterReading {
  const speakers = filter.speakerIds ? [...new Set(survivorsOf(engine, filter.speakerIds).values())] : null;
  const { lead, isNarrow } = leadOf(engine, filter, speakers, sort);
  const use = (name: Lead): Use => (name === lead ? 'enter' : 'sift');
  const story = equals(attributions.storyId, filter.storyId, use('story'));
  const article = equals(attributions.articleId, filter.articleId, use('article'));
  return {
    isNarrow,
    conditions: {
      story,
      article,
      outlets: oneOf(attributions.outletId, filter.outletIds, use('outlets')),
      speakers: oneOf(attributions.speakerId, speakers, use('speakers')),
      about: about(engine, filter.aboutActorId, use('about')),
      ...traitsOf(filter, use('traits')),
      text: matches(attributions.row, 'attribution_search', filter.text, [
        ...equals(attributions.articleId, filter.articleId),
        ...equals(attributions.storyId, filter.storyId),
      ]),
      resolved: hasValue(attributions.speakerId, filter.resolved, use('resolved')),
    },
  };
}

/** Which condition enters an index, and whether what it leaves is sorted. */
function leadOf(
  engine: Engine,
  filter: AttributionFilter,
  speakers: readonly string[] | null,
  sort: AttributionSort,
): { lead: Lead; isNarrow: boolean } {
  const { storyId, articleId, outletIds, aboutActorId, text, resolved } = filter;
  const isIndexed = ordersOfOne.includes(sort);
  const isOfSome = Boolean(speakers?.length || outletIds?.length);
  if (articleId) return { lead: 'article', isNarrow: true };
  if (text?.trim()) return { lead: 'text', isNarrow: true };
  if (storyId && !isOfSome) return { lead: 'story', isNarrow: false };
  if (isOfSome) return leadOfSome(engine, filter, speakers, isIndexed);
  if (aboutActorId) return { lead: 'about', isNarrow: true };
  if (areRare(engine, filter)) return { lead: 'traits', isNarrow: true };
  return { lead: isIndexed && resolved === false ? 'resolved' : null, isNarrow: false };
}

/** Where speakers or outlets are chosen: by the story, the speakers or the outlets, whichever leaves few. */
function leadOfSome(
  engine: Engine,
  filter: AttributionFilter,
  speakers: readonly string[] | null,
  isIndexed: boolean,
): { lead: Lead; isNarrow: boolean } {
  const { storyId, outletIds } = filter;
  const isOne = isIndexed && !storyId;
  if (isOne && speakers?.length === 1) return { lead: 'speakers', isNarrow: false };
  if (isOne && !speakers?.length && outletIds?.length === 1) return { lead: 'outlets', isNarrow: false };
  if (storyId && sumOf(storyCounts(engine, [storyId])) <= FEW) return { lead: 'story', isNarrow: false };
  if (speakers?.length && sumOf(actorCounts(engine, speakers)) <= FEW)
    return { lead: 'speakers', isNarrow: true };
  if (outletIds?.length && sumOf(outletCounts(engine, outletIds)) <= FEW)
    return { lead: 'outlets', isNarrow: true };
  if (areRare(engine, filter)) return { lead: 'traits', isNarrow: true };
  return { lead: storyId ? 'story' : null, isNarrow: false };
}

function traitsOf(
  { kinds, stances, cueClasses }: AttributionFilter,
  use: Use,
): Record<'kinds' | 'stances' | 'cueClasses', Condition[]> {
  return {
    kinds: oneOf(attributions.kind, kinds, use),
    stances: stances?.length || use === 'sift' ? oneOf(attributions.stance, stances, use) : anyStance,
    cueClasses: oneOf(attributions.cueClass, cueClasses, use),
  };
}

/** All stances that occur: the index of traits begins with them. */
const anyStance = always(
  'any stance',
  sql`${attributions.stance} in (select substr(name, 8) from counters where name > 'stance ' and name < 'stance!')`,
);

/** Whether kind, stance and cue class together leave few. */
function areRare(engine: Engine, filter: AttributionFilter): boolean {
  const { kinds, stances, cueClasses } = filter;
  if (!kinds?.length && !stances?.length && !cueClasses?.length) return false;
  const traits = Object.values(traitsOf(filter, 'enter')).flat();
  return countRows(engine, attributions, traits) <= FEW;
}

function sumOf(counts: readonly { attributions: number }[]): number {
  return counts.reduce((sum, { attributions: said }) => sum + said, 0);
}

/** Leading, the rows that the index of the actor lists; sifting, a look into that index for each row. */
function about(engine: Engine, actorId: string | null | undefined, use: Use): Condition[] {
  if (!actorId) return [];
  const { actorId: subject, attributionRow } = attributionsAbout;
  const actor = sql`${subject} = ${bound('about')}`;
  const led = sql`${attributions.row} in (select ${attributionRow} from ${attributionsAbout} where ${actor})`;
  const sifted = sql`exists (select 1 from ${attributionsAbout} where ${actor} and ${attributionRow} = ${attributions.row})`;
  const survivor = survivorsOf(engine, [actorId]).get(actorId) as string;
  return [{ shape: `${use} about`, sql: use === 'enter' ? led : sifted, values: { about: survivor } }];
}

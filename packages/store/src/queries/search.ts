/**
 * Search over articles, attributions and actors at once. Ranking reads every match, so that a word which stands in
 * most articles would cost as much as the whole archive: it is done for at most 2,000 matches of each kind, and of
 * commoner words the newest 2,000 are taken in their order, since a word that common says nothing about rank.
 */
import type { Engine } from '../engine.ts';
import type { Page, PageRequest, SearchHit } from '../store.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { matchQuery, type SearchTable } from './full-text.ts';
import { checkLimit } from './page.ts';
import { readHits } from './snippet.ts';

/** Matches of each kind that are ranked. */
const MAX_CANDIDATES = 2_000;

const LIST = 'search';

/** One page of hits, the best first. `total` counts at most 2,000 of each kind. */
export function searchRecords(
  engine: Engine,
  query: string,
  storyId: string | null,
  page: PageRequest,
): Page<SearchHit> {
  const limit = checkLimit(page.limit);
  const candidates = kinds.flatMap((kind) => rankKind(engine, kind, query, storyId));
  candidates.sort(compareCandidates);
  const from = isGiven(page.after) ? place(candidates, page.after, true) : 0;
  const to = isGiven(page.before) ? place(candidates, page.before, false) : candidates.length;
  const start = page.backward ? Math.max(from, to - limit) : from;
  const part = candidates.slice(start, page.backward ? to : Math.min(to, from + limit));
  const hits = readHits(engine, query, part);
  return {
    items: part.flatMap((candidate) => {
      const item = hits.get(candidate);
      return item ? [{ cursor: cursorOf(candidate), item }] : [];
    }),
    hasNext: start + part.length < candidates.length,
    hasPrevious: start > 0,
    total: candidates.length,
  };
}

/** A match before its record is looked up: of thousands of matches only a page of them is. */
export interface Candidate {
  type: SearchHit['type'];
  score: number;
  row: number;
  table: SearchTable;
  /** The table whose rows are searched. */
  records: string;
}

interface Kind {
  type: SearchHit['type'];
  table: SearchTable;
  /** The table whose rows are searched, and how one story's rows are found in it. */
  records: string;
  inStory: string;
  /** Weights of the columns for bm25. */
  weights: string;
  /** A name that is searched for is most probably the actor; an article says more than one of its attributions. */
  factor: number;
}

const kinds: readonly Kind[] = [
  {
    type: 'Actor',
    table: 'actor_search',
    records: 'actors',
    inStory:
      'exists (select 1 from story_actors where story_actors.actor_id = records.id and story_actors.story_id = @storyId and story_actors.survivor_id = records.id)',
    weights: '1.0',
    factor: 1,
  },
  {
    type: 'Article',
    table: 'article_search',
    records: 'articles',
    inStory: 'records.story_id = @storyId',
    weights: '4.0, 1.0',
    factor: 0.8,
  },
  {
    type: 'Attribution',
    table: 'attribution_search',
    records: 'attributions',
    inStory: 'records.story_id = @storyId',
    weights: '1.0',
    factor: 0.6,
  },
];

/**
 * Scores are above 0 and below 1, so that the kinds can be compared: bm25 itself has no upper end. The words are looked for
 * as they are first: of a common one the beginnings add nothing, and to merge their matches takes as long as there are.
 */
function rankKind(engine: Engine, kind: Kind, query: string, storyId: string | null): Candidate[] {
  const read = (isRanked: boolean, isWhole: boolean) => {
    const match = matchQuery(query, kind.table, isWhole);
    if (match === null) return [];
    const values = storyId === null ? { match } : { match, storyId };
    return candidateStatement(engine, kind, storyId !== null, isRanked).all(values) as Found[];
  };
  const { type, table, records, factor } = kind;
  for (const isWhole of [true, false]) {
    const newest = read(false, isWhole);
    if (newest.length > MAX_CANDIDATES)
      return newest.slice(0, MAX_CANDIDATES).map(({ row }, at) => {
        const score = (factor * (MAX_CANDIDATES - at)) / (2 * MAX_CANDIDATES);
        return { type, table, records, row, score };
      });
  }
  return read(true, false).map(({ row, rank }) => ({
    type,
    table,
    records,
    row,
    score: factor * between(rank),
  }));
}

interface Found {
  row: number;
  /** bm25: negative, the smaller the better. */
  rank: number;
}

function between(rank: number): number {
  const weight = Math.max(0, -rank);
  return (1 + weight) / (2 + weight);
}

function candidateStatement(engine: Engine, kind: Kind, inStory: boolean, ranked: boolean) {
  const { table, records, weights } = kind;
  const ofStory = `left join ${records} as records on records.row = ${table}.rowid`;
  return engine.prepared(`search ${table} ${inStory} ${ranked}`, () =>
    engine.sqlite.prepare(
      `select ${table}.rowid as row, ${ranked ? `bm25(${table}, ${weights})` : '0'} as rank
       from ${table} ${inStory ? ofStory : ''}
       where ${table} match @match ${inStory ? `and ${kind.inStory} ${rangeOf(kind)}` : ''}
       order by ${table}.rowid desc limit ${MAX_CANDIDATES + 1}`,
    ),
  );
}

/**
 * The articles of a story come in one after the other, so that their rows lie close together: of a common word only the
 * matches between the first and the last of them are looked at. Actors have no story of their own.
 */
function rangeOf({ type, table, records }: Kind): string {
  if (type === 'Actor') return '';
  const end = (which: 'min' | 'max') => `(select ${which}(+row) from ${records} where story_id = +@storyId)`;
  return `and ${table}.rowid >= ${end('min')} and ${table}.rowid <= ${end('max')}`;
}

/** The best first; of equal ones the newest. */
function compareCandidates(a: Pick<Candidate, 'score' | 'type' | 'row'>, b: typeof a): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.type !== b.type) return a.type < b.type ? -1 : 1;
  return b.row - a.row;
}

function cursorOf({ score, type, row }: Candidate): string {
  return encodeCursor(LIST, [score, type, row]);
}

function isGiven(cursor: string | null | undefined): cursor is string {
  return cursor !== null && cursor !== undefined;
}

/** The first place after the cursor's hit, or the place of the hit itself. */
function place(candidates: readonly Candidate[], cursor: string, behind: boolean): number {
  const [score, type, row] = decodeCursor(LIST, cursor, ['number', 'string', 'number']);
  const key = { score: score as number, type: type as SearchHit['type'], row: row as number };
  const found = candidates.findIndex((candidate) => {
    const order = compareCandidates(candidate, key);
    return behind ? order > 0 : order >= 0;
  });
  return found < 0 ? candidates.length : found;
}

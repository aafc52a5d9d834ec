/** The words around a match, with the places of the match in them. */
import type { Engine } from '../engine.ts';
import type { SearchHit } from '../store.ts';
import { matchQuery, type SearchTable } from './full-text.ts';
import type { Candidate } from './search.ts';

/** Long enough for the sentence around a match, short enough for a list of twenty. */
const SNIPPET_TOKENS = 32;

/** Marks that no stored text holds: controls are blanked when a text is indexed. */
const OPEN = '\u0002';
const CLOSE = '\u0003';

/**
 * The hits of a page.
 *
 * @remarks Asked for some rows of the whole index, the engine would search anew for each of them. So the texts of the
 * page are put into an index of their own, in memory, where the same query finds the same words.
 */
export function readHits(
  engine: Engine,
  query: string,
  part: readonly Candidate[],
): Map<Candidate, SearchHit> {
  const hits = new Map<Candidate, SearchHit>();
  for (const [table, candidates] of Map.groupBy(part, (candidate) => candidate.table)) {
    const { clear, fill, read } = pageIndex(engine, table, candidates[0]?.records ?? '');
    clear.run();
    fill.run({ rows: JSON.stringify(candidates.map(({ row }) => row)) });
    const found = new Map(
      (read.all({ match: matchQuery(query, table) }) as Found[]).map((row) => [row.row, row]),
    );
    for (const candidate of candidates) {
      const { id, marked } = found.get(candidate.row) ?? {};
      if (!id) continue;
      const { type, score } = candidate;
      hits.set(candidate, { type, id, score, ...unmark(marked ?? '') });
    }
  }
  return hits;
}

const COLUMNS: Record<SearchTable, string> = {
  article_search: 'headline, body',
  attribution_search: 'content',
  actor_search: 'names',
};

/** The small index of one kind, with the tokenizer of the large one; it lives and dies with the connection. */
function pageIndex({ sqlite, prepared }: Engine, table: SearchTable, records: string) {
  const page = `${table}_page`;
  const columns = COLUMNS[table];
  return prepared(`page index ${table}`, () => {
    sqlite.exec(
      `create virtual table if not exists temp.${page} using fts5(${columns}, tokenize = 'unicode61 remove_diacritics 2')`,
    );
    return {
      clear: sqlite.prepare(`delete from temp.${page}`),
      fill: sqlite.prepare(
        `insert into temp.${page} (rowid, ${columns})
         select rowid, ${columns} from main.${table} where rowid in (select value from json_each(@rows))`,
      ),
      read: sqlite.prepare(
        `select ${page}.rowid as row, records.id as id,
           snippet(${page}, -1, char(2), char(3), '…', ${SNIPPET_TOKENS}) as marked
         from temp.${page} left join ${records} as records on records.row = ${page}.rowid
         where ${page} match @match`,
      ),
    };
  });
}

interface Found {
  row: number;
  id: string;
  marked: string;
}

/** Takes the marks out and tells where they stood: ranges of the snippet, UTF-16 code units. */
function unmark(marked: string): Pick<SearchHit, 'snippet' | 'matches'> {
  const matches: { start: number; end: number }[] = [];
  let snippet = '';
  for (const part of marked.split(OPEN)) {
    const close = part.indexOf(CLOSE);
    if (close >= 0) matches.push({ start: snippet.length, end: snippet.length + close });
    snippet += part.replaceAll(CLOSE, '');
  }
  return { snippet, matches };
}

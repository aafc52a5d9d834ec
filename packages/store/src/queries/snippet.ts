/** The words around a match, with the places of the match in them. */
import type { Engine } from '../engine.ts';
import type { SearchHit } from '../store.ts';
import type { Candidate } from './search.ts';

/** Long enough for the sentence around a match, short enough for a list of twenty. */
const SNIPPET_TOKENS = 32;

/** Marks that no stored text holds: controls are blanked when a text is indexed. */
const OPEN = '\u0002';
const CLOSE = '\u0003';

/** By record id; one statement for each full-text table in the page. */
export function readSnippets(
  engine: Engine,
  match: string,
  hits: readonly Candidate[],
): Map<string, Pick<SearchHit, 'snippet' | 'matches'>> {
  const snippets = new Map<string, Pick<SearchHit, 'snippet' | 'matches'>>();
  for (const [table, part] of Map.groupBy(hits, (hit) => hit.table)) {
    const rows = engine
      .prepared(`snippets ${table}`, () =>
        engine.sqlite.prepare(
          `select rowid as row, snippet(${table}, -1, char(2), char(3), '…', ${SNIPPET_TOKENS}) as marked
           from ${table} where ${table} match @match and rowid in (select value from json_each(@rows))`,
        ),
      )
      .all({ match, rows: JSON.stringify(part.map(({ row }) => row)) }) as { row: number; marked: string }[];
    const found = new Map(rows.map(({ row, marked }) => [row, unmark(marked)]));
    for (const { id, row } of part) snippets.set(id, found.get(row) ?? { snippet: '', matches: [] });
  }
  return snippets;
}

/** Takes the marks out and tells where they stood: ranges of the snippet, UTF-16 code units. */
export function unmark(marked: string): Pick<SearchHit, 'snippet' | 'matches'> {
  const matches: { start: number; end: number }[] = [];
  let snippet = '';
  for (const part of marked.split(OPEN)) {
    const close = part.indexOf(CLOSE);
    if (close >= 0) matches.push({ start: snippet.length, end: snippet.length + close });
    snippet += part.replaceAll(CLOSE, '');
  }
  return { snippet, matches };
}

/** The page that everything is judged by: 50 attributions with speaker, article and outlet. */
import { drawRows, enumValue, type Operation, type Variables } from './operation.ts';

const DOCUMENT = `query Page($after: String) {
  attributions(first: 50, after: $after, sort: NEWEST) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges {
      cursor
      node {
        id kind stance
        content { exact }
        speaker { id name }
        article { id headline { exact } }
        outlet { id name }
      }
    }
  }
}`;

const SIZE = 50;

/** At a random place of the list with each request. */
export const page: Operation = {
  name: 'Page',
  title: 'page of 50 attributions, each request at another cursor',
  document: DOCUMENT,
  draw: (archive, random) => {
    const keys = drawRows<Key>(archive, random, 'attributions', 'newest_key, article_id, start, row');
    return () => ({ after: cursorOf(keys()) });
  },
  ceiling: (archive) => {
    const counter = archive.prepare("select value from counters where name = 'attributions'").pluck();
    const first = archive.prepare(pageOf('true')).raw();
    const later = archive.prepare(pageOf('(newest_key, article_id, start, row) > (?, ?, ?, ?)')).raw();
    return ({ after }) => {
      const rows = after ? later.all(...keysOf(after)) : first.all();
      const edges = (rows as Row[]).slice(0, SIZE).map(edgeOf);
      const pageInfo = { hasNextPage: rows.length > SIZE, endCursor: edges.at(-1)?.cursor ?? null };
      return { attributions: { totalCount: counter.get(), pageInfo, edges } };
    };
  },
};

/** The first page, which is where most readers are. */
export const firstPage: Operation = { ...page, title: 'the first page', draw: () => () => ({}) };

interface Key {
  newest_key: number;
  article_id: string;
  start: number;
  row: number;
}

type Row = [
  id: string,
  kind: string,
  stance: string,
  newestKey: number,
  articleId: string,
  start: number,
  row: number,
  content: string,
  speakerId: string | null,
  speaker: string | null,
  headline: string,
  outletId: string | null,
  outlet: string | null,
];

/**
 * Everything in one statement, and only the wanted parts of the stored JSON leave the engine: the fastest of the three
 * forms that were tried (0.75 ms; parsing whole records in JavaScript 0.85, one look-up for each record 0.89).
 */
function pageOf(condition: string): string {
  return `select said.id, said.kind, said.stance, said.newest_key, said.article_id, said.start, said.row,
      coalesce(said.view, said.body) -> '$.content', speaker.id, speaker.body ->> '$.name',
      article.body ->> '$.headline.exact', outlet.id, outlet.body ->> '$.name'
    from (select * from attributions where ${condition}
      order by newest_key, article_id, start, row limit ${SIZE + 1}) as said
    left join actors as speaker on speaker.id = said.speaker_id
    left join articles as article on article.id = said.article_id
    left join outlets as outlet on outlet.id = said.outlet_id
    order by said.newest_key, said.article_id, said.start, said.row`;
}

function edgeOf([id, kind, stance, newestKey, articleId, start, row, content, ...named]: Row) {
  const [speakerId, speaker, headline, outletId, outlet] = named;
  return {
    cursor: cursorOf({ newest_key: newestKey, article_id: articleId, start, row }),
    node: {
      id,
      kind: enumValue(kind),
      stance: enumValue(stance),
      content: (JSON.parse(content) as { exact: string }[]).map(({ exact }) => ({ exact })),
      speaker: speakerId && { id: speakerId, name: speaker },
      article: { id: articleId, headline: { exact: headline } },
      outlet: outletId && { id: outletId, name: outlet },
    },
  };
}

/** Written as the store writes it: the answers of both servers are compared, cursors included. */
function cursorOf({ newest_key, article_id, start, row }: Key): string {
  return Buffer.from(JSON.stringify([1, 'attributions.newest', newest_key, article_id, start, row])).toString(
    'base64url',
  );
}

function keysOf(cursor: Variables[string]): unknown[] {
  return JSON.parse(Buffer.from(String(cursor), 'base64url').toString()).slice(2);
}

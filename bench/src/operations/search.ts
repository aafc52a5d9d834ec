/** Search for words that stand in most articles, in one of a hundred, and in one of a thousand or a handful. */
import type Database from 'better-sqlite3';
import { wordOf } from '../archive/words.ts';
import type { Operation } from './operation.ts';

const DOCUMENT = `query Search($query: String!) {
  search(first: 20, query: $query) {
    edges { node { score snippet matches { start end } result { ... on Node { id } } } }
  }
}`;

/** Which word is searched for: by the share of articles that hold it, or by their number. */
export const searches: readonly Operation[] = [
  searchFor('a common word', ({ share }) => share >= 0.5),
  searchFor('a word of middle frequency', ({ share }) => share <= 0.01),
  searchFor('a rare word', ({ articles, share }) => articles <= 5 || share <= 0.001),
];

interface Frequency {
  articles: number;
  share: number;
}

/** The commonest word that fits; ranks are tried in steps, since neighbouring ones are equally common. */
function searchFor(what: string, fits: (frequency: Frequency) => boolean): Operation {
  return {
    name: 'Search',
    title: `search, top 20, ${what}`,
    document: DOCUMENT,
    draw: (archive) => {
      const query = wordThat(archive, fits);
      return () => ({ query });
    },
  };
}

function wordThat(archive: Database.Database, fits: (frequency: Frequency) => boolean): string {
  const all = archive.prepare('select count(*) from articles').pluck().get() as number;
  // As the product reads it: the last word of a query may go on.
  const count = archive.prepare('select count(*) from article_search where article_search match ?').pluck();
  for (let rank = 0; rank < 30_000; rank = Math.ceil(rank * 1.2) + 1) {
    const articles = count.get(`"${wordOf(rank)}"*`) as number;
    if (articles > 0 && fits({ articles, share: articles / all })) return wordOf(rank);
  }
  throw new Error('No word of the archive is as frequent as this benchmark wants. Take a larger archive.');
}

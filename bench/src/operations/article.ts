/** One article by its id, with its text. */
import { drawRows, type Operation } from './operation.ts';

const DOCUMENT = `query Article($id: ID!) {
  article(id: $id) {
    id lang text wordCount attributionCount
    headline { exact }
    published { earliest }
    publisher { outlet { id name } }
  }
}`;

export const article: Operation = {
  name: 'Article',
  title: 'article by id, each request another one',
  document: DOCUMENT,
  draw: (archive, random) => drawRows<{ id: string }>(archive, random, 'articles', 'id'),
  ceiling: (archive) => {
    const read = archive
      .prepare(
        `select article.id, article.body ->> '$.lang', version.body ->> '$.text', article.words,
           article.attributions, article.body ->> '$.headline.exact', article.published, outlet.id,
           outlet.body ->> '$.name'
         from articles as article
         left join text_versions as version on version.id = article.text_id
         left join outlets as outlet on outlet.id = article.outlet_id
         where article.id = ?`,
      )
      .raw();
    return ({ id }) => {
      const row = read.get(id) as (string | number | null)[] | undefined;
      if (!row) return { article: null };
      const [articleId, lang, text, wordCount, attributionCount, headline, published, outletId, name] = row;
      return {
        article: {
          id: articleId,
          lang,
          text,
          wordCount,
          attributionCount,
          headline: { exact: headline },
          published: published && { earliest: published },
          publisher: { outlet: { id: outletId, name } },
        },
      };
    };
  },
};

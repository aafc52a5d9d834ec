import type { SourceOutletFragment } from '../../gql/graphql.ts';
import { outletInList } from '../../lib/outlet-name.ts';
import { routes } from '../../lib/routes.ts';
import { counted, percent } from '../../lib/words.ts';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { ShareBar } from '../../ui/ShareBar.tsx';
import styles from './OverviewPage.module.css';

/** Outlets listed here; as many as voices beside them, so that neither column leaves the other far behind. */
const SHOWN_OUTLETS = 8;

interface Props {
  storyId: string;
  outlets: readonly SourceOutletFragment[];
}

/** The outlets, each with the share of its text that another outlet prints too. */
export function Coverage({ storyId, outlets }: Props) {
  const shown = outlets.slice(0, SHOWN_OUTLETS);
  return (
    <section>
      <h2>
        <RecordLink href={routes.outlets(storyId)}>Who published</RecordLink>
      </h2>
      <table className={styles.small}>
        <thead>
          <tr>
            <th scope="col">Outlet</th>
            <th scope="col" className={styles.number}>
              Quotes
            </th>
            <th scope="col">Shared text</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.outlet.id}>
              <th scope="row">
                <ArticleLinks row={row} />
              </th>
              <td className={styles.number}>
                <RecordLink href={routes.quotes(storyId, { outlet: row.outlet.id })}>
                  {row.attributions}
                </RecordLink>
              </td>
              <td className={styles.bar}>
                <ShareBar
                  part={row.sharedLength}
                  whole={row.bodyLength}
                  label={percent(row.sharedLength, row.bodyLength)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {outlets.length > shown.length && (
        <p className={styles.more}>
          <RecordLink href={routes.outlets(storyId)}>All {counted(outlets.length, 'outlet')}</RecordLink>
        </p>
      )}
    </section>
  );
}

/** An outlet leads to its article; one with more leads to each of them. */
function ArticleLinks({ row }: { row: SourceOutletFragment }) {
  const name = outletInList(row.outlet, row.articles);
  const [only, ...more] = row.articles;
  if (!only) return name;
  return (
    <>
      <RecordLink href={routes.article(only.id)}>{name}</RecordLink>
      {more.map((article, index) => (
        <RecordLink key={article.id} href={routes.article(article.id)} title={article.title}>
          {' '}
          · {index + 2}
        </RecordLink>
      ))}
    </>
  );
}

import Link from 'next/link';
import type { SourceOutletFragment } from '../../gql/graphql.ts';
import { routes } from '../../lib/routes.ts';
import { percent } from '../../lib/words.ts';
import { ShareBar } from '../../ui/ShareBar.tsx';
import styles from './OverviewPage.module.css';

/** The outlets, each with the share of its text that another outlet prints too. */
export function Coverage({
  storyId,
  outlets,
}: {
  storyId: string;
  outlets: readonly SourceOutletFragment[];
}) {
  return (
    <section>
      <h2>
        <Link href={routes.outlets(storyId)}>Who published</Link>
      </h2>
      <table className={styles.small}>
        <thead>
          <tr>
            <th scope="col">Outlet</th>
            <th scope="col">Quotes</th>
            <th scope="col">Shared text</th>
          </tr>
        </thead>
        <tbody>
          {outlets.map((row) => (
            <tr key={row.outlet.id}>
              <th scope="row">
                <ArticleLinks row={row} />
              </th>
              <td>{row.attributions}</td>
              <td>
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
    </section>
  );
}

/** An outlet with one article leads to it; one with more leads to the table of outlets. */
function ArticleLinks({ row }: { row: SourceOutletFragment }) {
  const name = row.outlet.name ?? 'Outlet not stated';
  const [only, ...more] = row.articles;
  if (!only) return name;
  return (
    <>
      <Link href={routes.article(only.id)}>{name}</Link>
      {more.map((article, index) => (
        <Link key={article.id} href={routes.article(article.id)} title={article.title}>
          {' '}
          · {index + 2}
        </Link>
      ))}
    </>
  );
}

import type { SourceOutletFragment } from '../../gql/graphql.ts';
import { creditLine } from '../../lib/credit-line.ts';
import { routes } from '../../lib/routes.ts';
import { percent, whenWords } from '../../lib/words.ts';
import { ActorName } from '../../ui/ActorName.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { ShareBar } from '../../ui/ShareBar.tsx';
import styles from './sources.module.css';

/** One row an outlet, one line an article. */
export function OutletTable({
  storyId,
  outlets,
}: {
  storyId: string;
  outlets: readonly SourceOutletFragment[];
}) {
  return (
    <div className={styles.scroll}>
      <table>
        <thead>
          <tr>
            <th scope="col">Outlet</th>
            <th scope="col">Articles</th>
            <th scope="col" className={styles.number}>
              Quotes
            </th>
            <th scope="col" className={styles.number}>
              Voices
            </th>
            <th scope="col" className={styles.number}>
              Only here
            </th>
            <th scope="col">Shared text</th>
          </tr>
        </thead>
        <tbody>
          {outlets.map((outlet) => (
            <OutletRow key={outlet.outlet.id} storyId={storyId} row={outlet} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OutletRow({ storyId, row }: { storyId: string; row: SourceOutletFragment }) {
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <ActorName actor={row.outlet.actor} storyId={storyId} />
      </th>
      <td>
        <ul className={styles.articles}>
          {row.articles.map((article) => (
            <li key={article.id}>
              <RecordLink href={routes.article(article.id)}>{article.title}</RecordLink>
              <ArticleFacts article={article} />
            </li>
          ))}
        </ul>
      </td>
      <td className={styles.number}>
        <RecordLink href={routes.quotes(storyId, { outlet: row.outlet.id })}>{row.attributions}</RecordLink>
      </td>
      <td className={styles.number}>{row.speakers}</td>
      <td className={styles.number}>{row.exclusiveSpeakers}</td>
      <td>
        <ShareBar
          part={row.sharedLength}
          whole={row.bodyLength}
          label={percent(row.sharedLength, row.bodyLength)}
        />
      </td>
    </tr>
  );
}

function ArticleFacts({ article }: { article: SourceOutletFragment['articles'][number] }) {
  const published = article.published ? whenWords(article.published) : 'Date not printed';
  const credits = creditLine(article.credits);
  return (
    <p className={styles.facts}>
      {published}
      {credits && ` · ${credits}`}
      {article.host && (
        <Badge title="The furniture around the article belongs to another site than its publisher.">
          Re-posted{article.host.outlet?.name ? ` by ${article.host.outlet.name}` : ''}
        </Badge>
      )}
    </p>
  );
}

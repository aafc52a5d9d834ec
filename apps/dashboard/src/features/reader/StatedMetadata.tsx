import { metadataFields } from '@onrecord/schema';
import { counted, labelIn } from '../../lib/words.ts';
import type { ReaderArticle } from './load-article.ts';
import styles from './StatedMetadata.module.css';

/** Everything that the file around the article says of it, each with where it stood; they may disagree. */
export function StatedMetadata({ candidates }: { candidates: ReaderArticle['metadata'] }) {
  if (candidates.length === 0) return null;
  return (
    <details className={styles.stated}>
      <summary>What its file says of it: {counted(candidates.length, 'statement')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Of</th>
            <th scope="col">It says</th>
            <th scope="col">In</th>
          </tr>
        </thead>
        <tbody>
          {candidates.map(({ field, value, origin }) => (
            <tr key={`${field} ${origin} ${value}`}>
              <td>{labelIn(metadataFields, field)}</td>
              <td>{value}</td>
              <td>
                <code>{origin}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

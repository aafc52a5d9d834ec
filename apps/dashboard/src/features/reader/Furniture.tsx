import { blockRoles } from '@onrecord/schema';
import { counted, labelIn } from '../../lib/words.ts';
import styles from './ArticleText.module.css';
import type { TextLine } from './lines-of.ts';

/** What the site put around the article: folded, never deleted. */
export function Furniture({ text, lines }: { text: string; lines: readonly TextLine[] }) {
  const roles = [...new Set(lines.map(({ role }) => labelIn(blockRoles, role).toLowerCase()))];
  return (
    <details className={styles.furniture} data-furniture>
      <summary>
        {counted(lines.length, 'line')} around the article: {roles.join(', ')}
      </summary>
      {lines.map((line) => (
        <p key={line.start} title={line.reason}>
          {text.slice(line.start, line.end)}
        </p>
      ))}
    </details>
  );
}

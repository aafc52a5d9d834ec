import { bytesInWords } from '../../lib/words.ts';
import type { ArticleDraft } from './article-draft.ts';
import styles from './DraftList.module.css';

/** The files that wait, each with its size and a way to take it back. */
export function DraftList({
  drafts,
  remove,
}: {
  drafts: readonly ArticleDraft[];
  remove: (key: string) => void;
}) {
  if (drafts.length === 0) return null;
  return (
    <ul className={styles.drafts} aria-label="Files to import">
      {drafts.map((draft) => (
        <li key={draft.key}>
          <span className={styles.name}>{draft.name}</span>
          <span className={styles.size}>{bytesInWords(draft.bytes)}</span>
          <button type="button" onClick={() => remove(draft.key)} aria-label={`Take ${draft.name} back`}>
            Remove
          </button>
        </li>
      ))}
    </ul>
  );
}

import type { ArticleDraft } from './article-draft.ts';
import styles from './ColumnFields.module.css';

/** What a column of a table may hold. */
const fields = [
  { id: 'text', label: 'Words of the article' },
  { id: 'headline', label: 'Headline' },
  { id: 'standfirst', label: 'Standfirst' },
  { id: 'byline', label: 'Authors' },
  { id: 'outlet', label: 'Outlet' },
  { id: 'published', label: 'Date' },
  { id: 'url', label: 'Address' },
  { id: 'lang', label: 'Language' },
] as const;

/** Names of columns, as typed. */
export type Columns = Partial<Record<(typeof fields)[number]['id'], string>>;

const TABLE = /\.(?:csv|tsv|jsonl?|ndjson)$/i;

/** Whether any of the files may be a table of articles. */
export function hasTable(drafts: readonly ArticleDraft[]): boolean {
  return drafts.some(({ name }) => TABLE.test(name));
}

/** For tables whose columns have names of their own. */
export function ColumnFields({
  columns,
  onChange,
}: {
  columns: Columns;
  onChange: (columns: Columns) => void;
}) {
  return (
    <details className={styles.columns}>
      <summary>Columns of the table</summary>
      <p>
        Usual names such as “text”, “title” and “date” are found by themselves. Where yours differ, name them;
        the words of the article are needed then.
      </p>
      <div className={styles.fields}>
        {fields.map(({ id, label }) => (
          <label key={id}>
            <span>{label}</span>
            <input
              type="text"
              value={columns[id] ?? ''}
              maxLength={200}
              onChange={(event) => onChange({ ...columns, [id]: event.target.value })}
            />
          </label>
        ))}
      </div>
    </details>
  );
}

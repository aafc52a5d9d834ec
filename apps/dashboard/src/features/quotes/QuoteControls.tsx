import Form from 'next/form';
import styles from './QuoteControls.module.css';
import { type QuoteSearch, type SortKey, sorts } from './quote-search.ts';

/** Words to look for and the order. A plain form: it works without script, and what it asks stands in the address. */
export function QuoteControls({ path, search }: { path: string; search: QuoteSearch }) {
  const kept = { speaker: search.speaker, outlet: search.outlet, kind: search.kind, stance: search.stance };
  return (
    <Form action={path} scroll={false} className={styles.controls}>
      {Object.entries(kept).map(
        ([name, values]) =>
          values.length > 0 && <input key={name} type="hidden" name={name} value={values.join(',')} />,
      )}
      {search.resolved && <input type="hidden" name="resolved" value={search.resolved} />}
      <label className={styles.words}>
        <span className="visually-hidden">Words</span>
        <input
          key={search.text}
          type="search"
          name="text"
          defaultValue={search.text}
          placeholder="Words said, cue or source"
          maxLength={500}
          data-filter
        />
      </label>
      <label>
        <span className="visually-hidden">Order</span>
        <select key={search.sort} name="sort" defaultValue={search.sort}>
          {(Object.keys(sorts) as SortKey[]).map((key) => (
            <option key={key} value={key}>
              {sorts[key].label}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">Show</button>
    </Form>
  );
}

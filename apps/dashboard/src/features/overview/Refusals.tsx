import styles from './OverviewPage.module.css';

/** What could not be imported, each with its reason: a bad input is named, never dropped in silence. */
export function Refusals({
  refusals,
}: {
  refusals: readonly { name: string; code: string; message: string }[];
}) {
  if (refusals.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>Refused</h2>
      <ul className={styles.refusals}>
        {refusals.map((refusal) => (
          <li key={`${refusal.name} ${refusal.code}`}>
            <strong>{refusal.name}</strong>: {refusal.message}
          </li>
        ))}
      </ul>
    </section>
  );
}

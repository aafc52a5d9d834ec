import styles from './Command.module.css';

/** A command line, whole: broken at a hyphen it would be another one. */
export function Command({ children }: { children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <pre className={styles.command} tabIndex={0}>
      <code>{children}</code>
    </pre>
  );
}

import { routes } from '../../lib/routes.ts';
import styles from './ExportMenu.module.css';

/** A format in which a story can be taken away. */
export interface ExportFormat {
  id: string;
  label: string;
  description: string;
  extension: string;
}

interface Props {
  storyId: string;
  formats: readonly ExportFormat[];
}

/** The formats of the server, each a download. It opens without a script. */
export function ExportMenu({ storyId, formats }: Props) {
  return (
    <details className={styles.menu}>
      <summary>Export</summary>
      <ul className={styles.formats}>
        {formats.map(({ id, label, description }) => (
          <li key={id}>
            <a href={routes.exported(id, storyId)} download>
              {label}
            </a>
            <p>{description}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

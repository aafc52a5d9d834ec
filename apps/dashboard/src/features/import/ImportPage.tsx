import { ImportTargetsDocument } from '../../gql/graphql.ts';
import { query } from '../../lib/api.ts';
import { BrowserApi } from '../../lib/BrowserApi.tsx';
import { Page } from '../../ui/Page.tsx';
import { ImportForm } from './ImportForm.tsx';
import styles from './ImportPage.module.css';
import { ImportRefusal } from './ImportRefusal.tsx';

/** Drop, name or paste articles; watch them being read. */
export async function ImportPage() {
  const { viewer, stories, importFormats } = await query(ImportTargetsDocument, {});
  const targets = stories.edges.map(({ node }) => node).filter((story) => !story.demonstration);
  return (
    <Page>
      <h1>Import articles</h1>
      <p className={styles.lead}>
        Drop files, give addresses, or paste an article. Each is read on this machine: its words are kept as
        they are, with the file they came from, and every record that Onrecord makes points at the characters
        that prove it.
      </p>
      {viewer.scopes.includes('INGEST') ? (
        <BrowserApi>
          <ImportForm stories={targets} formats={importFormats} />
        </BrowserApi>
      ) : (
        <ImportRefusal name={viewer.name ?? null} />
      )}
    </Page>
  );
}

/** A table of articles: one row each, under a first row that names the columns. */
import { extensionOf, type Importer } from './importer.ts';
import { MAX_TABLE_BYTES } from './table/limits.ts';

/** Reads CSV and its relatives. */
export const csvImporter: Importer = {
  id: 'csv',
  label: 'Table of articles (CSV)',
  extensions: ['csv', 'tsv'],
  mediaTypes: ['text/csv', 'text/tab-separated-values'],
  maxBytes: MAX_TABLE_BYTES,
  sniff(head, name, mediaType) {
    if (isPacked(head)) return 0;
    const isSent = csvImporter.mediaTypes.includes(mediaType?.split(';')[0]?.trim().toLowerCase() ?? '');
    return isSent || csvImporter.extensions.includes(extensionOf(name)) ? NAMED : 0;
  },
  async *read(file, { options }) {
    const { readTable } = await import('./table/read-table.ts');
    yield* readTable(file, options);
  },
};

/** Its name or its sender says so; nothing in the bytes could. */
const NAMED = 0.9;

/** A zip, gzip or PDF with the name of a table. */
const SIGNATURES = ['504b', '1f8b', '2550'];

function isPacked(head: Uint8Array): boolean {
  return SIGNATURES.includes(Buffer.from(head.subarray(0, 2)).toString('hex'));
}

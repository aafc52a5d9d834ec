/** One file of any format, compressed by gzip: it is read as if it lay unpacked. An archive of web pages (WARC) has its own importer. */

import { isGzip, MAX_ARCHIVE_BYTES, unpack } from './archive/unpack.ts';
import type { Importer } from './importer.ts';
import { beginsWarc } from './warc/opening.ts';

/** Reads what is packed in a gzip file. */
export const gzipImporter: Importer = {
  id: 'gzip',
  label: 'Compressed file',
  extensions: ['gz'],
  mediaTypes: ['application/gzip', 'application/x-gzip'],
  maxBytes: MAX_ARCHIVE_BYTES,
  sniff(head) {
    return isGzip(head) && !beginsWarc(head) ? CERTAIN : 0;
  },
  async *read({ name, bytes, url, retrievedAt }, reading) {
    const inner = name.split(/[/\\]/).at(-1)?.replace(/\.gz$/i, '') || 'file';
    yield* reading.inside({ name: `${name}/${inner}`, bytes: unpack(bytes, 'gzip', name), url, retrievedAt });
  },
};

/** No other format begins with these bytes, but one that is always packed like this would go first. */
const CERTAIN = 0.9;

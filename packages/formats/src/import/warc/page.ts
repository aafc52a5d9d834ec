/** Which records of an archive of web pages are articles in the making, and the file that each one holds. */
import { type Compression, isGzip, MAX_ENTRY_BYTES, tooLarge, unpack } from '../archive/unpack.ts';
import type { ImportedFile } from '../importer.ts';
import type { WebRecord } from './web-records.ts';

/** Why a record is passed over; null when it is to be read. */
export function passedOver({ kind, url, http, mediaType }: WebRecord): string | null {
  if (kind === 'revisit') return 'repeated answers';
  if (kind !== 'response' && kind !== 'resource') return 'notes of the crawler';
  if (url === null || !/^https?:/i.test(url)) return 'notes of the crawler';
  if (kind === 'response' && http === null) return 'answers without a header';
  if (http && http.status >= 300 && http.status < 400) return 'redirects';
  if (http && http.status !== 200) return 'errors';
  return isReadable(url, mediaType) ? null : 'pictures, styles, scripts and data';
}

/**
 * The file that a record holds, with the encoding of its way over the wire undone.
 *
 * @throws UnreadableArticleError `too_large` or `unreadable`.
 */
export async function fileOf(record: WebRecord, name: string): Promise<ImportedFile> {
  const payload = await record.payload(MAX_ENTRY_BYTES);
  if (payload === null) throw tooLarge(name, MAX_ENTRY_BYTES);
  const encoding = record.http?.headers.get('Content-Encoding')?.trim().toLowerCase() ?? '';
  const { mediaType, url, fetchedAt: retrievedAt } = record;
  return { name, bytes: decoded(payload, encoding, name), mediaType, url, retrievedAt };
}

/** Media types that an article or a list of articles comes in. Data (JSON) in an archive is what scripts fetched. */
const READABLE =
  /^(?:text\/(?:html|markdown|plain|xml)|application\/(?:xhtml\+xml|pdf|xml|rss\+xml|atom\+xml|rdf\+xml|feed\+json|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))\b/i;

function isReadable(url: string, mediaType: string | null): boolean {
  return READABLE.test(mediaType ?? '') && !/^https?:\/\/[^/]+\/robots\.txt$/i.test(url);
}

/** Some crawlers store the answer decoded and keep its header; such bytes are taken as they are. */
function decoded(bytes: Uint8Array, encoding: string, name: string): Uint8Array {
  if (/^(?:x-)?gzip$/.test(encoding)) return isGzip(bytes) ? unpack(bytes, 'gzip', name) : bytes;
  if (encoding === 'deflate') return firstThatFits(bytes, ['deflate', 'deflate-raw'], name);
  if (encoding === 'br' || encoding === 'zstd') return firstThatFits(bytes, [encoding], name);
  return bytes;
}

function firstThatFits(bytes: Uint8Array, compressions: readonly Compression[], name: string): Uint8Array {
  for (const compression of compressions) {
    try {
      return unpack(bytes, compression, name);
    } catch (error) {
      if ((error as { code?: string }).code !== 'unreadable') throw error;
    }
  }
  return bytes;
}

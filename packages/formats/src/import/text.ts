/**
 * Plain text: one file is one article. Its name says so, or nothing in it says otherwise; a page or document of another
 * format is never read as text, because its markup would end up inside of quotes.
 */
import { UnreadableArticleError } from '@onrecord/schema';
import { decodeText, MAX_TEXT_BYTES, UnreadableTextError } from '@onrecord/text';
import { extensionOf, type ImportedArticle, type ImportedFile, type Importer } from './importer.ts';

/** Reads plain text files in any common encoding. */
export const textImporter: Importer = {
  id: 'text',
  label: 'Plain text',
  extensions: ['text', 'txt'],
  mediaTypes: ['text/plain'],
  maxBytes: MAX_TEXT_BYTES,
  sniff(head, name) {
    if (isOtherFormat(head)) return 0;
    const extension = extensionOf(name);
    if (textImporter.extensions.includes(extension)) return NAMED;
    if (KNOWN_ELSEWHERE.has(extension)) return 0;
    return head.includes(0) ? 0 : UNNAMED;
  },
  async *read(file) {
    yield { article: readText(file) };
  },
};

/** The name says text; a format that knows its own opening bytes for certain may still claim the file. */
const NAMED = 0.9;

/** Nothing speaks against text: any format that recognises the file goes first. */
const UNNAMED = 0.2;

/** Markup may follow a byte order mark (as windows-1252 shows that of UTF-8) and blanks. */
const MARKUP = /^(?:ï»¿)?\s*<(?:!doctype|html|\?xml|rss|feed)\b/i;

/** First bytes of documents that are surely no plain text. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d], // %PDF-
  [0x50, 0x4b, 0x03, 0x04], // ZIP: Office documents, EPUB
  [0x1f, 0x8b], // gzip
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
];

/** Endings that name another format, whatever the bytes look like. */
const KNOWN_ELSEWHERE: ReadonlySet<string> = new Set([
  'csv',
  'doc',
  'docx',
  'epub',
  'htm',
  'html',
  'json',
  'jsonl',
  'mhtml',
  'odt',
  'pdf',
  'rtf',
  'tsv',
  'warc',
  'xhtml',
  'xml',
]);

function isOtherFormat(head: Uint8Array): boolean {
  const isSigned = SIGNATURES.some((signature) => signature.every((byte, index) => head[index] === byte));
  return isSigned || MARKUP.test(new TextDecoder('windows-1252').decode(head));
}

function readText({ name, bytes, url, retrievedAt }: ImportedFile): ImportedArticle {
  try {
    const original = { bytes, mediaType: 'text/plain', format: textImporter.id };
    return { text: decodeText(bytes).text, file: name, url, retrievedAt, original };
  } catch (error) {
    if (!(error instanceof UnreadableTextError)) throw error;
    throw new UnreadableArticleError(error.code, name, error.message, { cause: error });
  }
}

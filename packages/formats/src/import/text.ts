/**
 * Plain text: one file is one article. Its name says so, or nothing in it says otherwise; a page or document of another
 * format is never read as text, because its markup would end up inside of quotes.
 */
import { UnreadableArticleError } from '@onrecord/schema';
import { decodeText, MAX_TEXT_BYTES, statedCharsets, UnreadableTextError } from '@onrecord/text';
import { extensionOf, type ImportedArticle, type ImportedFile, type Importer } from './importer.ts';
import { isOtherFormat } from './signatures.ts';

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

/** Endings that name another format, whatever the bytes look like. */
const KNOWN_ELSEWHERE: ReadonlySet<string> = new Set([
  'csv',
  'doc',
  'docm',
  'docx',
  'dotx',
  'eml',
  'epub',
  'htm',
  'html',
  'json',
  'jsonl',
  'markdown',
  'md',
  'mdown',
  'mhtml',
  'msg',
  'odt',
  'pdf',
  'ppt',
  'pptx',
  'rtf',
  'tsv',
  'warc',
  'xhtml',
  'xls',
  'xlsx',
  'xml',
]);

function readText({ name, bytes, mediaType, url, retrievedAt }: ImportedFile): ImportedArticle {
  try {
    const charset = statedCharsets(new Uint8Array(), mediaType);
    const original = { bytes, mediaType: 'text/plain', format: textImporter.id };
    return { text: decodeText(bytes, { charset }).text, file: name, url, retrievedAt, original };
  } catch (error) {
    if (!(error instanceof UnreadableTextError)) throw error;
    throw new UnreadableArticleError(error.code, name, error.message, { cause: error });
  }
}

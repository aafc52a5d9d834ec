/** Word documents: headings, lists, tables and notes as text, without pictures; what is deleted in them stays deleted. */
import { UnreadableArticleError } from '@onrecord/schema';
import { MAX_TEXT_BYTES } from '@onrecord/text';
import { extensionOf, type ImportedArticle, type ImportedFile, type Importer } from '../importer.ts';

/** Reads Word documents since 2007. */
export const docxImporter: Importer = {
  id: 'docx',
  label: 'Word document',
  extensions: ['docm', 'docx', 'dotx'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  maxBytes: 64 * 1024 * 1024,
  sniff(head, name, mediaType) {
    const isNamed =
      docxImporter.extensions.includes(extensionOf(name)) ||
      docxImporter.mediaTypes.some((one) => mediaType?.toLowerCase().startsWith(one));
    if (!isNamed || head.length === 0) return 0;
    return startsWith(head, ZIP) || startsWith(head, COMPOUND_FILE) ? CERTAIN : DAMAGED;
  },
  async *read(file) {
    yield { article: await readDocx(file) };
  },
};

/** Name and first bytes agree. */
const CERTAIN = 1;

/** Its name says so and its bytes do not; it is read, so that the message says what is wrong with it. */
const DAMAGED = 0.3;

const ZIP = [0x50, 0x4b];

/** Word wraps a document with a password into the kind of file that it wrote before 2007. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const LOCKED_PART = Buffer.from('EncryptedPackage', 'utf16le');

async function readDocx(file: ImportedFile): Promise<ImportedArticle> {
  const { name, bytes, url, retrievedAt } = file;
  if (startsWith(bytes, COMPOUND_FILE)) throw compoundFile(file);
  const { wordsOfDocument } = await import('./document-words.ts');
  const { text, blocks, candidates } = await wordsOfDocument(file);
  if (text === '')
    throw new UnreadableArticleError(
      'no_article',
      name,
      'The document holds no words. If it holds a picture of the words, run text recognition (OCR) on it and import the result.',
    );
  if (text.length > MAX_TEXT_BYTES)
    throw new UnreadableArticleError(
      'too_large',
      name,
      `The document has more than the ${MAX_TEXT_BYTES} characters that one article may have. Split it into one file per article.`,
    );
  const original = { bytes, mediaType: docxImporter.mediaTypes[0] as string, format: docxImporter.id };
  return { text, file: name, url, retrievedAt, metadata: { candidates }, blocks, original };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function compoundFile({ name, bytes }: ImportedFile): UnreadableArticleError {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(LOCKED_PART)
    ? new UnreadableArticleError(
        'encrypted',
        name,
        'The document is locked by a password. Open it in Word, remove the password, save it and import it again.',
      )
    : new UnreadableArticleError(
        'unreadable',
        name,
        'It is a document of Word before 2007 under a new name. Open it in Word, save it as .docx and import that.',
      );
}

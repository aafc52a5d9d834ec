/** PDF: the words in reading order with the page that each of them stands on. */
import { UnreadableArticleError } from '@onrecord/schema';
import { MAX_TEXT_BYTES } from '@onrecord/text';
import { extensionOf, type ImportedArticle, type ImportedFile, type Importer } from '../importer.ts';
import { refuseBomb } from './refuse-bomb.ts';
import { refuseFragment } from './refuse-fragment.ts';

/** Reads PDF files that hold text; pictures of text are not read. */
export const pdfImporter: Importer = {
  id: 'pdf',
  label: 'PDF',
  extensions: ['pdf'],
  mediaTypes: ['application/pdf'],
  maxBytes: 64 * 1024 * 1024,
  sniff(head, name, mediaType) {
    if (isPdf(head)) return CERTAIN;
    const isNamed = extensionOf(name) === 'pdf' || mediaType?.startsWith('application/pdf');
    return isNamed && head.length === 0 ? 0 : isNamed ? NAMED : 0;
  },
  async *read(file) {
    yield { article: await readPdf(file) };
  },
};

/** Only a PDF begins with these bytes. */
const CERTAIN = 1;

/** Its name says so and its bytes do not; it is read, so that the message says what is wrong with it. */
const NAMED = 0.3;

/** Programs look for the mark in the first kilobyte: scanners and mail gateways put lines in front of it. */
const MARK_BYTES = 1024;

/** From so many of a hundred letters on that no alphabet has, the fonts hide which letters they print. */
const MAX_UNKNOWN_SHARE = 0.2;

function isPdf(head: Uint8Array): boolean {
  const start = new TextDecoder('windows-1252').decode(head.subarray(0, MARK_BYTES));
  return start.startsWith('%PDF-') || /^[\s\u00A0-\u00FF]{0,16}%PDF-\d/.test(start);
}

async function readPdf({ name, bytes, url, retrievedAt }: ImportedFile): Promise<ImportedArticle> {
  refuseFragment(bytes, name);
  refuseBomb(bytes, name);
  const { openDocument } = await import('./open-document.ts');
  const { articleOfPdf } = await import('./pdf-article.ts');
  const printed = await openDocument(bytes, name);
  const { text, blocks, pages, candidates } = await articleOfPdf(printed);
  refuseWordless(text, name, printed.pages.length);
  if (text.length > MAX_TEXT_BYTES) throw tooLong(name);
  const lang = candidates.find(({ field }) => field === 'lang')?.value;
  const metadata = { ...(lang ? { lang } : {}), candidates };
  const original = { bytes, mediaType: 'application/pdf', format: pdfImporter.id };
  return { text, file: name, url, retrievedAt, metadata, blocks, pages, original };
}

function refuseWordless(text: string, name: string, pageCount: number): void {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const unknown = text.match(/[\p{Co}\p{Cn}\uFFFD]/gu)?.length ?? 0;
  if (unknown > (letters + unknown) * MAX_UNKNOWN_SHARE)
    throw new UnreadableArticleError(
      'no_article',
      name,
      'The fonts of the PDF do not say which letters they print. Copy the text out of a viewer, or run text recognition (OCR) on it, and import the result.',
    );
  if (letters > 0) return;
  throw new UnreadableArticleError(
    'no_article',
    name,
    `The ${pageCount === 1 ? 'page holds' : `${pageCount} pages hold`} no text: it is a scan, a picture of the words. Run text recognition (OCR) on it and import the result.`,
  );
}

function tooLong(name: string): UnreadableArticleError {
  return new UnreadableArticleError(
    'too_large',
    name,
    `The PDF has more than the ${MAX_TEXT_BYTES} characters that one article may have. Save the pages of the article as a PDF of their own.`,
  );
}

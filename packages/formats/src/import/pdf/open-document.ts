/** Opens a PDF and reads its pages one after the other, within limits of time and size. */
import { UnreadableArticleError } from '@onrecord/schema';
import { MAX_TEXT_BYTES } from '@onrecord/text';
import { getDocumentProxy } from 'unpdf';
import type { PrintedPage } from './placed-text.ts';
import { EndlessPageError, readPage } from './read-page.ts';

/** What a PDF prints and says of itself. */
export interface PrintedDocument {
  pages: PrintedPage[];
  /** The fields of its information dictionary, and of its XMP packet under names such as `dc:title`. */
  info: ReadonlyMap<string, string>;
}

/** Most pages of one document: a book of this length has a million words, five times what one text may have. */
export const MAX_PAGES = 2000;

/**
 * Reads all pages.
 *
 * @throws UnreadableArticleError `encrypted`, `unreadable` or `too_large`.
 */
export async function openDocument(bytes: Uint8Array, name: string): Promise<PrintedDocument> {
  const pdf = await open(bytes, name);
  try {
    if (pdf.numPages > MAX_PAGES) throw tooLarge(name, `${pdf.numPages} pages, more than the ${MAX_PAGES}`);
    return { pages: await readPages(pdf, name), info: await readInfo(pdf) };
  } catch (error) {
    if (error instanceof EndlessPageError) throw endless(name, error);
    throw error instanceof UnreadableArticleError ? error : damaged(name, error);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Fields of the information dictionary and the XMP packet that speak of the article. */
const INFO = ['Author', 'CreationDate', 'Language', 'ModDate', 'Title'];
const XMP = ['dc:creator', 'dc:language', 'dc:publisher', 'dc:title'];

/** What a document may take in all, and what each of its pages adds: the usual page takes five milliseconds. */
const LEAST_MS = 5000;
const PAGE_MS = 50;

/** Nothing is fetched, drawn or run: only the text is asked for. The bytes are copied, because the library takes them away. */
async function open(bytes: Uint8Array, name: string): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      disableAutoFetch: true,
      disableFontFace: true,
      disableRange: true,
      disableStream: true,
      enableXfa: false,
      useSystemFonts: false,
      useWorkerFetch: false,
      verbosity: 0,
    });
  } catch (error) {
    if ((error as Error).name === 'PasswordException') throw encrypted(name);
    throw damaged(name, error);
  }
}

async function readPages(pdf: Pdf, name: string): Promise<PrintedPage[]> {
  const pages: PrintedPage[] = [];
  let length = 0;
  let leftMs = LEAST_MS;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    leftMs += PAGE_MS;
    const started = performance.now();
    const page = await readPage(pdf, number, leftMs);
    leftMs -= performance.now() - started;
    length += page.lines.reduce((sum, { text }) => sum + text.length, 0);
    if (length > MAX_TEXT_BYTES) throw tooLarge(name, `more than the ${MAX_TEXT_BYTES} characters`);
    pages.push(page);
  }
  return pages;
}

async function readInfo(pdf: Pdf): Promise<Map<string, string>> {
  const { info, metadata } = await pdf.getMetadata();
  const found = new Map<string, string>();
  const keep = (field: string, value: unknown) => {
    const text = [value].flat().join(', ').replace(/\s+/g, ' ').trim();
    if (value !== null && value !== undefined && text !== '') found.set(field, text.toWellFormed());
  };
  for (const field of INFO) keep(field, (info as Record<string, unknown>)[field]);
  for (const field of XMP) keep(field, (metadata as { get(name: string): unknown } | null)?.get(field));
  return found;
}

function encrypted(name: string): UnreadableArticleError {
  return new UnreadableArticleError(
    'encrypted',
    name,
    'The PDF is locked by a password. Open it with the password, print it to a new PDF and import that.',
  );
}

function endless(name: string, error: EndlessPageError): UnreadableArticleError {
  return new UnreadableArticleError(
    'too_large',
    name,
    `The PDF has ${error.message}. Print the pages of the article to a new PDF and import that.`,
    { cause: error },
  );
}

function damaged(name: string, error: unknown): UnreadableArticleError {
  const { message } = error as Error;
  return new UnreadableArticleError(
    'unreadable',
    name,
    `The PDF is damaged or cut off (${message.replace(/[.\s]+$/, '')}). Download or copy the file again.`,
    { cause: error },
  );
}

function tooLarge(name: string, what: string): UnreadableArticleError {
  return new UnreadableArticleError(
    'too_large',
    name,
    `The PDF has ${what} that one article may have. Save the pages of the article as a PDF of their own.`,
  );
}

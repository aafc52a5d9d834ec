/** Opens a PDF and hands out its pages one after the other, so that only one of them is in memory. */
import { UnreadableArticleError } from '@onrecord/schema';
import { MAX_TEXT_BYTES } from '@onrecord/text';
import { getDocumentProxy } from 'unpdf';
import { linesOf } from './lines.ts';
import type { PlacedText, PrintedPage } from './placed-text.ts';

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
    const pages: PrintedPage[] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await readPage(pdf, number);
      length += page.lines.reduce((sum, { text }) => sum + text.length, 0);
      if (length > MAX_TEXT_BYTES) throw tooLarge(name, `more than the ${MAX_TEXT_BYTES} characters`);
      pages.push(page);
    }
    return { pages, info: await readInfo(pdf) };
  } catch (error) {
    throw error instanceof UnreadableArticleError ? error : damaged(name, error);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The part of a text item that is used; the library mixes them with marks of structure. */
interface TextItem {
  str: string;
  width: number;
  transform: number[];
  fontName: string;
}

/** Fields of the information dictionary and the XMP packet that speak of the article. */
const INFO = ['Author', 'CreationDate', 'Language', 'ModDate', 'Title'];
const XMP = ['dc:creator', 'dc:language', 'dc:publisher', 'dc:title'];

/** Nothing is fetched, drawn or run: only the text is asked for. The bytes are copied, because the library takes them away. */
async function open(bytes: Uint8Array, name: string): Promise<Pdf> {
  try {
    return await getDocumentProxy(bytes.slice(), {
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

async function readPage(pdf: Pdf, number: number): Promise<PrintedPage> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const pieces: PlacedText[] = [];
  for (const item of items as Partial<TextItem>[]) {
    const piece = item.str === undefined ? null : pieceOf(item as TextItem, viewport.transform);
    if (piece) pieces.push(piece);
  }
  page.cleanup();
  return { number, height: viewport.height, lines: linesOf(pieces, number) };
}

/** Text that stands turned (a stamp at the margin, a watermark) belongs to no line and is left out. */
function pieceOf({ str, width, transform, fontName }: TextItem, view: number[]): PlacedText | null {
  const [a, b, c, d, e, f] = multiply(view, transform);
  const size = Math.hypot(c, d);
  const text = str.replace(UNPRINTED, ' ').toWellFormed();
  if (size === 0 || !Number.isFinite(e + f + size + width) || Math.abs(b) > Math.abs(a)) return null;
  return { text, left: e, right: e + width, baseline: f, size, font: fontName };
}

/** Control characters and marks that show nothing; the soft hyphen says where a word was divided and stays until then. */
const UNPRINTED = /[\p{Cc}\u200B\u2060\uFEFF]/gu;

type Matrix = [number, number, number, number, number, number];

function multiply(one: number[], other: number[]): Matrix {
  const [a, b, c, d, e, f] = one as Matrix;
  const [g, h, i, j, k, l] = other as Matrix;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
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

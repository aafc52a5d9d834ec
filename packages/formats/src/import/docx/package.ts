/**
 * The parts of a Word file that hold words, unpacked under limits before any library for documents sees them. Pictures, fonts
 * and embedded files are left in the file.
 */
import { UnreadableArticleError } from '@onrecord/schema';
import { zipEntries } from '../archive/zip-entries.ts';
import type { ImportedFile } from '../importer.ts';
import { countElements, leanMarkup } from './lean-markup.ts';

/** XML parts by their name in the file, such as `word/document.xml`. */
export type WordPackage = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks the parts.
 *
 * @throws UnreadableArticleError when the file is damaged, locked, no Word document, unfolds too far, or declares entities.
 */
export async function packageOf(file: ImportedFile): Promise<WordPackage> {
  const entries = (await zipEntries(file)).filter(({ name, isLink }) => !isLink && isWordsPart(name));
  if (
    !entries.some(({ name }) => name === '[Content_Types].xml') ||
    !entries.some(({ name }) => name.startsWith('word/'))
  )
    throw new UnreadableArticleError(
      'unreadable',
      file.name,
      'It is a zip but no Word document: the parts of one are missing. Save the document again and import that.',
    );
  const parts = new Map<string, Uint8Array>();
  const left = { bytes: MAX_UNFOLDED_BYTES, elements: MAX_ELEMENTS };
  for (const entry of entries) {
    if (parts.has(entry.name)) continue;
    if (entry.size > left.bytes) throw tooLarge(file.name, `unfold to more than ${MAX_UNFOLDED_BYTES} bytes`);
    const xml = new TextDecoder().decode(await entry.read());
    refuseEntities(xml, `${file.name}/${entry.name}`);
    const lean = leanMarkup(xml);
    left.bytes -= entry.size;
    left.elements -= countElements(lean);
    if (left.elements < 0) throw tooLarge(file.name, `have more than ${MAX_ELEMENTS} elements`);
    parts.set(entry.name, Buffer.from(lean));
  }
  return parts;
}

/** Markup is five to thirty times as long as the words in it: a book of 100,000 words stays below. */
const MAX_UNFOLDED_BYTES = 8 * 1024 * 1024;

/** Each costs up to four kilobytes on the way to text; this many, and a full text beside them, stay within 512 MiB (2026-11). */
const MAX_ELEMENTS = 80_000;

/** Parts that are read, and those among them that hold settings or looks. */
const READ = /^(?:\[Content_Types\]\.xml|_rels\/.*|docProps\/core\.xml|word\/.*\.(?:xml|rels))$/;
const UNREAD =
  /^word\/(?:charts|diagrams|embeddings|glossary|media|theme|webextensions)\/|^word\/(?:fontTable|settings|webSettings)\.xml$/;

function isWordsPart(name: string): boolean {
  return READ.test(name) && !UNREAD.test(name);
}

/** Word never declares a document type; entities in one can name files, or unfold without end. */
function refuseEntities(xml: string, name: string): void {
  if (!xml.includes('<!DOCTYPE') && !xml.includes('<!ENTITY')) return;
  throw new UnreadableArticleError(
    'unreadable',
    name,
    'It declares a document type with entities, which no Word document does and which can do harm. Open it in Word, save it again and import that.',
  );
}

function tooLarge(name: string, what: string): UnreadableArticleError {
  return new UnreadableArticleError(
    'too_large',
    name,
    `The parts of the document with words ${what}. Split it into one file per article.`,
  );
}

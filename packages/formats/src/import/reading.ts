/**
 * One reading of one file from the outside to its innermost part: how deep archives may nest and how much may come out of
 * them all together. A bomb is refused by what it unfolds to, not by its own size.
 */
import { OnrecordError, UnreadableArticleError } from '@onrecord/schema';
import type { Imported, ImportedFile, Importer, ImportRefusal, Reading, ReadOptions } from './importer.ts';

/** Deepest nesting of files in files: a folder of archives of mails with attachments needs three. */
export const MAX_DEPTH = 4;

/** Most bytes that may come out of one file, in all its parts together. */
export const MAX_INSIDE_BYTES = 256 * 1024 * 1024;

/** Most files that may come out of one file. */
export const MAX_INSIDE_FILES = 20_000;

/** Most bytes that may be unpacked and passed over: pictures of an archived site, parts over their own limit. */
export const MAX_PASSED_BYTES = 1024 * 1024 * 1024;

/** Begins a reading. The outermost file's own faults are thrown, those of parts inside become refusals. */
export function startReading(importerOf: (file: ImportedFile) => Importer, options: ReadOptions): Reading {
  const spent = { bytes: 0, files: 0, passed: 0 };
  const at = (depth: number): Reading => ({
    options,
    async *inside(file) {
      if (depth > 0) spend(spent, file);
      if (depth > MAX_DEPTH) return yield { refusal: refusalOf(file, tooDeep(file)) };
      if (depth === 0) return yield* readWith(importerOf, file, at(1));
      try {
        yield* readWith(importerOf, file, at(depth + 1));
      } catch (error) {
        yield { refusal: refusalOf(file, error) };
      }
    },
    passOver(name, bytes) {
      spent.passed += bytes;
      if (spent.passed > MAX_PASSED_BYTES) throw tooMuchPassed(name);
    },
  });
  return at(0);
}

/** The refusal of a part. Throws what is no refusal, or concerns the whole file. */
function refusalOf({ name }: ImportedFile, error: unknown): ImportRefusal {
  if (!(error instanceof OnrecordError) || error instanceof WholeFileError) throw error;
  const message = error.message.startsWith(`${name}: `)
    ? error.message.slice(name.length + 2)
    : error.message;
  return { name, code: error.code as ImportRefusal['code'], message };
}

/** A limit of the whole reading: no part of the file is read any more. */
class WholeFileError extends UnreadableArticleError {}

async function* readWith(
  importerOf: (file: ImportedFile) => Importer,
  file: ImportedFile,
  reading: Reading,
): AsyncGenerator<Imported> {
  const importer = importerOf(file);
  if (file.bytes.length > importer.maxBytes)
    throw new UnreadableArticleError(
      'too_large',
      file.name,
      `The file has ${file.bytes.length} bytes, more than the ${importer.maxBytes} that ${importer.label} may have. Split it into smaller files.`,
    );
  yield* importer.read(file, reading);
}

function spend(spent: { bytes: number; files: number }, { name, bytes }: ImportedFile): void {
  spent.bytes += bytes.length;
  spent.files += 1;
  if (spent.bytes <= MAX_INSIDE_BYTES && spent.files <= MAX_INSIDE_FILES) return;
  throw new WholeFileError(
    'too_large',
    name,
    `With this part the file unfolds to more than ${MAX_INSIDE_BYTES} bytes or ${MAX_INSIDE_FILES} files. Take it apart and import the parts.`,
  );
}

function tooMuchPassed(name: string): WholeFileError {
  return new WholeFileError(
    'too_large',
    name,
    `With this part the file unfolds to more than ${MAX_PASSED_BYTES} bytes that are no articles. Take it apart and import the parts.`,
  );
}

function tooDeep({ name }: ImportedFile): UnreadableArticleError {
  return new UnreadableArticleError(
    'too_deep',
    name,
    `It lies more than ${MAX_DEPTH} files deep in other files. Unpack the outer ones and import what is inside.`,
  );
}

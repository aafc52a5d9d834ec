/** One file of `onrecord extract`: read, extracted, and led back to the characters of the file. */
import { parse } from 'node:path';
import { importerOf } from '@onrecord/formats';
import { type Attribution, type Span, UnreadableArticleError } from '@onrecord/schema';
import { decodeText, UnreadableTextError } from '@onrecord/text';
import type { Extraction } from '../ingest/extraction.ts';
import { readArticleBytes } from './article-bytes.ts';
import { type ArticleFile, type RefusedInput, refusedInput } from './article-files.ts';
import { type ToRaw, toRawOffsets } from './raw-offsets.ts';

/** The JSON line of an article, or why there is none. */
export type Extracted = { line: string } | { refused: RefusedInput };

/** Reads the file in this thread and extracts it in the other one. */
export async function extractFile(file: ArticleFile, extraction: Extraction): Promise<Extracted> {
  try {
    const { text, raw } = await readPlainText(file);
    const { attributions } = await extraction.extract({ text, file: file.name });
    const toRaw = toRawOffsets(raw);
    const found = attributions.filter(isPrinted).map((attribution) => rolesOf(attribution, toRaw));
    return { line: JSON.stringify({ id: parse(file.name).name, attributions: found }) };
  } catch (error) {
    return { refused: refusedInput(file, error) };
  }
}

/** Only of plain text can be said where in the file a word stands: markup stands between the words of a page. */
async function readPlainText(file: ArticleFile): Promise<{ text: string; raw: string }> {
  if (file.url)
    throw unreadable(file, 'offsets lead into a file, and this is an address. Use "import" for it.');
  const bytes = await readArticleBytes(file);
  const input = { name: file.name, bytes };
  const importer = importerOf(input);
  if (importer.id !== 'text')
    throw unreadable(
      file,
      `offsets lead into plain text, and this is ${importer.label}. Use "import" for it.`,
    );
  const { text, encoding } = decode(file, bytes);
  return { text, raw: rawText(file, bytes, encoding) };
}

function decode(file: ArticleFile, bytes: Uint8Array): { text: string; encoding: string } {
  try {
    return decodeText(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableTextError)) throw error;
    throw new UnreadableArticleError(error.code, file.name, error.message, { cause: error });
  }
}

/** The characters of the file before rule lf-1, with its byte order mark. */
function rawText(file: ArticleFile, bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  } catch {
    throw unreadable(file, `offsets into ${encoding} cannot be counted. Save the file as UTF-8.`);
  }
}

function unreadable(file: ArticleFile, reason: string): UnreadableArticleError {
  return new UnreadableArticleError('unreadable', file.name, reason);
}

/** A headline's or standfirst's words that take their source from the body are no attribution of their own line. */
const isPrinted = ({ chainBasis }: Attribution): boolean => chainBasis !== 'from-body';

type Pairs = [start: number, end: number][];

function rolesOf({ source, cue, content }: Attribution, toRaw: ToRaw): Record<string, Pairs> {
  const pairs = (spans: readonly Span[]): Pairs =>
    spans.map((span) => {
      const { start, end } = toRaw(span);
      return [start, end];
    });
  return { source: pairs(source), cue: pairs(cue), content: pairs(content) };
}

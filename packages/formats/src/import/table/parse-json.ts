/** JSON text as a value, without letting a small file fill the memory with empty lists. */
import { UnreadableArticleError } from '@onrecord/schema';
import { decodeText, statedCharsets, UnreadableTextError } from '@onrecord/text';
import type { ImportedFile } from '../importer.ts';
import { MAX_JSON_BYTES } from './limits.ts';

/** The text of the file. Throws UnreadableArticleError when it is none. */
export function decodedJson({ name, bytes, mediaType }: ImportedFile): string {
  try {
    return decodeText(bytes, { maxBytes: MAX_JSON_BYTES, charset: statedCharsets(bytes, mediaType) }).text;
  } catch (error) {
    if (!(error instanceof UnreadableTextError)) throw error;
    throw new UnreadableArticleError(error.code, name, error.message, { cause: error });
  }
}

/**
 * The value of a JSON text.
 *
 * @throws UnreadableArticleError `unreadable` when it is no JSON, `too_large` when it holds more values than any list of articles.
 */
export function parsedJson(text: string, name: string): unknown {
  if (hasMoreValues(text))
    throw new UnreadableArticleError(
      'too_large',
      name,
      `It holds more than ${MAX_VALUES} values. Split it, or write one article a line (JSON Lines).`,
    );
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableArticleError(
      'unreadable',
      name,
      `It is no JSON (${(error as Error).message}). Check that it was exported to its end, and import it again.`,
      { cause: error },
    );
  }
}

/** Each value costs memory, however short it is written; commas of prose count too, of which a list of articles has one in sixty characters. */
const MAX_VALUES = 4_000_000;

const COMMA = 0x2c;
const BRACKET = 0x5b;
const BRACE = 0x7b;

function hasMoreValues(text: string): boolean {
  if (text.length <= MAX_VALUES) return false;
  let count = 0;
  for (let at = 0; at < text.length && count <= MAX_VALUES; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code === BRACKET || code === BRACE) count += 1;
  }
  return count > MAX_VALUES;
}

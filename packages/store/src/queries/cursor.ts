/**
 * Opaque cursors: base64url of a JSON list of version, list and order, then the sort keys of the row.
 * Versioned, so that a change of keys refuses old cursors in words instead of answering from a wrong place.
 */
import { InvalidCursorError } from '../errors.ts';

/** A sort key: text or an integer. */
export type Key = string | number;

const VERSION = 1;

/** Longer than any cursor given out: a name of 80 characters and three ids. */
const MAX_LENGTH = 2_000;

/** The cursor of a row by its keys. */
export function encodeCursor(list: string, keys: readonly Key[]): string {
  return Buffer.from(JSON.stringify([VERSION, list, ...keys])).toString('base64url');
}

/** The keys in a cursor of this list, of the same kinds as `kinds`. Throws an InvalidCursorError for any other. */
export function decodeCursor(list: string, cursor: string, kinds: readonly ('string' | 'number')[]): Key[] {
  const [version, name, ...keys] = parse(list, cursor);
  if (version !== VERSION) throw new InvalidCursorError(list, 'it is of another version');
  if (name !== list) throw new InvalidCursorError(list, 'it belongs to another list or order');
  const fits = keys.length === kinds.length && keys.every((key, at) => isKey(key, kinds[at]));
  if (!fits) throw new InvalidCursorError(list, 'its keys are not those of the list');
  return keys as Key[];
}

function parse(list: string, cursor: string): unknown[] {
  if (cursor.length > MAX_LENGTH || !/^[\w-]+$/.test(cursor))
    throw new InvalidCursorError(list, 'it is not well-formed');
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(value)) return value;
  } catch {
    // Answered below: what is no JSON is as forged as JSON that is no list.
  }
  throw new InvalidCursorError(list, 'it is not well-formed');
}

function isKey(key: unknown, kind: 'string' | 'number' | undefined): boolean {
  if (kind === 'number') return typeof key === 'number' && Number.isFinite(key);
  return typeof key === 'string' && kind === 'string';
}

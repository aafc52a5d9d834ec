/** What can go wrong with stored records, told apart by a code: the message says what, where and what to do next. */

/** Why the store refused or failed. */
export type StoreErrorCode =
  | 'bad_cursor'
  | 'bad_page'
  | 'bad_record'
  | 'busy'
  | 'closed'
  | 'conflict'
  | 'damaged'
  | 'disk_full'
  | 'failed'
  | 'newer_database'
  | 'not_a_database'
  | 'old_node'
  | 'older_database'
  | 'read_only'
  | 'unknown_story'
  | 'unreadable';

/** The base of all errors of the store. */
export class StoreError extends Error {
  /** Tells the errors apart for programs. */
  readonly code: StoreErrorCode;
  /** The message without the place of the database, which is nobody's business beyond this machine. */
  readonly words: string;

  /** With `file` the message begins with the database. */
  constructor(code: StoreErrorCode, words: string, options: ErrorOptions & { file?: string } = {}) {
    const { file, ...rest } = options;
    super(file ? `${file}: ${words}` : words, rest);
    this.name = new.target.name;
    this.code = code;
    this.words = words;
  }
}

/** A cursor that this store did not give out for this list and order. */
export class InvalidCursorError extends StoreError {
  constructor(list: string, reason: string) {
    super(
      'bad_cursor',
      `The cursor is not one of the list "${list}": ${reason}. Take cursors from a page of the same list and order, or start without one.`,
    );
  }
}

/** Runs one piece of work on the database in `file` and puts the engine's errors into words. */
export function inWords<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toStoreError(file, error);
  }
}

/** The store's error for whatever the engine threw; errors of the store stay as they are. */
export function toStoreError(file: string, error: unknown): unknown {
  if (error instanceof StoreError) return error;
  const engine = engineError(error);
  if (!engine) return error;
  const known = engineFaults.find(({ codes }) => codes.some((code) => engine.code.startsWith(code)));
  const { code, words } = known ?? { code: 'failed' as const, words: 'could not carry out the request' };
  return new StoreError(code, `${words} (${engine.message}).`, { cause: error, file });
}

const engineFaults: { codes: string[]; code: StoreErrorCode; words: string }[] = [
  {
    codes: ['SQLITE_BUSY', 'SQLITE_LOCKED'],
    code: 'busy',
    words: 'another program is writing to this database; nothing was stored, try again when it has ended',
  },
  {
    codes: ['SQLITE_FULL'],
    code: 'disk_full',
    words:
      'the disk is full; all earlier commits are kept and nothing of this one, free some space and go on',
  },
  {
    codes: ['SQLITE_IOERR'],
    code: 'failed',
    words:
      'the disk could not be read or written; all earlier commits are kept, check the disk and its free space',
  },
  {
    codes: ['SQLITE_NOTADB'],
    code: 'not_a_database',
    words: 'this file is no database; name another file or move this one away',
  },
  {
    codes: ['SQLITE_CORRUPT'],
    code: 'damaged',
    words: 'the database is damaged; restore it from a snapshot or import the articles into a new one',
  },
  {
    codes: ['SQLITE_CANTOPEN', 'SQLITE_PERM'],
    code: 'unreadable',
    words: 'the database cannot be opened; check that the path is a file that you may read and write',
  },
  {
    codes: ['SQLITE_READONLY'],
    code: 'read_only',
    words: 'the database is opened for reading only, or you may not write to it; nothing was stored',
  },
  {
    codes: ['SQLITE_CONSTRAINT'],
    code: 'bad_record',
    words: 'the records contradict each other or what is stored; nothing of them was stored',
  },
];

/** The engine's own error, also from inside of the error that the query builder wraps around it. */
function engineError(error: unknown): { code: string; message: string } | null {
  if (!(error instanceof Error)) return null;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && code.startsWith('SQLITE_')) return { code, message: error.message };
  return engineError(error.cause);
}

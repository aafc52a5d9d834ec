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
  | 'foreign_log'
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

/** The same for work that is not done at once. */
export async function promiseInWords<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw toStoreError(file, error);
  }
}

/** The same for a stream. */
export async function* streamInWords<T>(file: string, items: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* items;
  } catch (error) {
    throw toStoreError(file, error);
  }
}

/** The store's error for whatever the engine threw; errors of the store stay as they are. */
export function toStoreError(file: string, error: unknown): unknown {
  if (error instanceof StoreError) return error;
  if (isUnreadableRow(error))
    return new StoreError(
      'damaged',
      `a row of the database cannot be read back; see with "onrecord doctor" which, and restore it from a snapshot (${error.message}).`,
      { cause: error, file },
    );
  const engine = engineError(error);
  if (!engine) return error;
  const known = engineFaults.find(({ codes }) => codes.some((code) => engine.code.startsWith(code)));
  const { code, words } = known ?? { code: 'failed' as const, words: 'could not carry out the request' };
  return new StoreError(code, `${words} (${engine.message}).`, { cause: error, file });
}

/** The first entry of which a code begins the engine's own stands, so that what is told apart comes before the rest of its kind. */
const engineFaults: { codes: string[]; code: StoreErrorCode; words: string }[] = [
  {
    codes: ['SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_PROTOCOL'],
    code: 'busy',
    words: 'another program is writing to this database; nothing was stored, try again when it has ended',
  },
  {
    // The last one: the shared part of the log needs 32 KiB, also for a reader.
    codes: ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE'],
    code: 'disk_full',
    words:
      'the disk is full; all earlier commits are kept and nothing of this one, free some space and go on',
  },
  {
    codes: ['SQLITE_IOERR_CORRUPTFS', 'SQLITE_IOERR_DATA', 'SQLITE_IOERR_SHORT_READ'],
    code: 'damaged',
    words:
      'the disk gives back other bytes than were written, or fewer; copy the file to another disk and see with "onrecord doctor" what is left',
  },
  {
    codes: ['SQLITE_IOERR_NOMEM', 'SQLITE_NOMEM'],
    code: 'failed',
    words: 'there is not enough memory; all earlier commits are kept and nothing of this one',
  },
  {
    codes: [
      'SQLITE_IOERR_LOCK',
      'SQLITE_IOERR_UNLOCK',
      'SQLITE_IOERR_RDLOCK',
      'SQLITE_NOLFS',
      'SQLITE_IOERR_SHM',
    ],
    code: 'failed',
    words:
      'the file cannot be locked or shared where it is; put the database on a disk of this machine, not on a network share',
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
    words: 'this file is no database, or its first page is damaged; name another file or move this one away',
  },
  {
    codes: ['SQLITE_CORRUPT'],
    code: 'damaged',
    words:
      'the database is damaged; see with "onrecord doctor" where, and restore it from a snapshot or import the articles into a new one',
  },
  {
    codes: ['SQLITE_CANTOPEN', 'SQLITE_PERM', 'SQLITE_AUTH'],
    code: 'unreadable',
    words:
      'the database cannot be opened; check that the path is a file that you may read and write. On a disk that cannot be written only a file made by "onrecord snapshot" opens',
  },
  {
    codes: ['SQLITE_READONLY_DBMOVED'],
    code: 'read_only',
    words: 'the file was moved, replaced or removed while it was open; nothing was stored, open it again',
  },
  {
    codes: ['SQLITE_READONLY'],
    code: 'read_only',
    words: 'the database is opened for reading only, or you may not write to it; nothing was stored',
  },
  {
    codes: ['SQLITE_TOOBIG'],
    code: 'bad_record',
    words: 'a record is longer than a row can hold; nothing of it was stored',
  },
  {
    codes: ['SQLITE_CONSTRAINT'],
    code: 'bad_record',
    words: 'the records contradict each other or what is stored; nothing of them was stored',
  },
];

/** What is read back is JSON and packed bytes that were checked when they were written: if they cannot be read, the file is damaged. */
function isUnreadableRow(error: unknown): error is Error {
  if (error instanceof SyntaxError) return error.message.includes('JSON');
  const { code } = (error ?? {}) as { code?: unknown };
  return error instanceof Error && typeof code === 'string' && code.startsWith('Z_');
}

/** The engine's own error, also from inside of the error that the query builder wraps around it. */
function engineError(error: unknown): { code: string; message: string } | null {
  if (!(error instanceof Error)) return null;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && code.startsWith('SQLITE_')) return { code, message: error.message };
  return engineError(error.cause);
}

import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { inWords, promiseInWords, StoreError, streamInWords } from './errors.ts';

const FILE = '/srv/onrecord.db';

function thrown(error: unknown): unknown {
  try {
    inWords(FILE, () => {
      throw error;
    });
  } catch (caught) {
    return caught;
  }
  return undefined;
}

const engine = (code: string) => new Database.SqliteError('as the engine says it', code);

describe('an error of the engine', () => {
  it.each([
    ['SQLITE_BUSY', 'busy', /another program is writing/],
    ['SQLITE_BUSY_SNAPSHOT', 'busy', /nothing was stored, try again/],
    ['SQLITE_PROTOCOL', 'busy', /try again/],
    [
      'SQLITE_FULL',
      'disk_full',
      /all earlier commits are kept and nothing of this one, free some space and go on/,
    ],
    ['SQLITE_IOERR_SHMSIZE', 'disk_full', /the disk is full/],
    ['SQLITE_IOERR_WRITE', 'failed', /the disk could not be read or written/],
    ['SQLITE_IOERR_FSYNC', 'failed', /check the disk/],
    ['SQLITE_IOERR_SHORT_READ', 'damaged', /other bytes than were written, or fewer/],
    ['SQLITE_IOERR_CORRUPTFS', 'damaged', /copy the file to another disk/],
    ['SQLITE_IOERR_LOCK', 'failed', /not on a network share/],
    ['SQLITE_IOERR_SHMMAP', 'failed', /cannot be locked or shared where it is/],
    ['SQLITE_IOERR_NOMEM', 'failed', /not enough memory/],
    ['SQLITE_NOMEM', 'failed', /not enough memory/],
    ['SQLITE_NOTADB', 'not_a_database', /no database, or its first page is damaged/],
    ['SQLITE_CORRUPT_VTAB', 'damaged', /onrecord doctor/],
    ['SQLITE_CANTOPEN_ISDIR', 'unreadable', /a file that you may read and write/],
    ['SQLITE_READONLY_DBMOVED', 'read_only', /moved, replaced or removed while it was open/],
    ['SQLITE_READONLY_DIRECTORY', 'read_only', /you may not write to it; nothing was stored/],
    ['SQLITE_TOOBIG', 'bad_record', /longer than a row can hold/],
    ['SQLITE_CONSTRAINT_UNIQUE', 'bad_record', /nothing of them was stored/],
    ['SQLITE_MISUSE', 'failed', /could not carry out the request/],
  ])('%s leaves in words, with the file and what was kept', (code, wanted, words) => {
    const error = thrown(engine(code)) as StoreError;
    expect(error).toBeInstanceOf(StoreError);
    expect(error.code).toBe(wanted);
    expect(error.message).toMatch(words);
    expect(error.message.startsWith(`${FILE}: `)).toBe(true);
    // The place of the database is nobody's business beyond this machine.
    expect(error.words).not.toContain(FILE);
    expect(error.cause).toMatchObject({ code });
  });

  it('is found inside of the error that the query builder wraps around it', () => {
    expect(thrown(new Error('Failed query', { cause: engine('SQLITE_FULL') }))).toMatchObject({
      code: 'disk_full',
    });
  });
});

describe('a row that cannot be read back', () => {
  it('is damage, whether its JSON or its packed bytes are spoiled', () => {
    const notJson = thrownBy(() => JSON.parse('{"type":'));
    expect(thrown(notJson)).toMatchObject({
      code: 'damaged',
      words: expect.stringContaining('onrecord doctor'),
    });
    const packed = Object.assign(new Error('incorrect header check'), { code: 'Z_DATA_ERROR' });
    expect(thrown(packed)).toMatchObject({ code: 'damaged' });
  });
});

describe('an error of another kind', () => {
  it('leaves as it is', () => {
    for (const error of [
      new TypeError('no function'),
      new StoreError('closed', 'the store was closed.'),
      'words',
    ])
      expect(thrown(error)).toBe(error);
  });
});

describe('work that is not done at once', () => {
  it('fails in words too, as a promise and as a stream', async () => {
    await expect(promiseInWords(FILE, Promise.reject(engine('SQLITE_CORRUPT')))).rejects.toMatchObject({
      code: 'damaged',
    });
    const read: number[] = [];
    const reading = (async () => {
      for await (const item of streamInWords(FILE, spoiled())) read.push(item);
    })();
    await expect(reading).rejects.toMatchObject({ code: 'damaged' });
    expect(read).toEqual([1]);
  });
});

async function* spoiled(): AsyncGenerator<number> {
  yield 1;
  throw engine('SQLITE_CORRUPT');
}

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

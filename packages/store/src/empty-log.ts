/**
 * A reader of a file that nobody else has open must make an empty log and its index, and may not remove them. Whoever may write
 * removes them on closing, when nobody else has the file open.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import Database from 'better-sqlite3';

/** Whether a log lies beside the file. */
export function hasLog(file: string): boolean {
  return existsSync(`${resolve(file)}-wal`);
}

/** Leaves the folder as it was before a reader came. Only for a file that had no log then: another one's log is not touched. */
export function removeEmptyLog(file: string): void {
  if (!hasLog(file)) return;
  try {
    const sqlite = new Database(file, { fileMustExist: true });
    try {
      sqlite.prepare('select count(*) from sqlite_schema').get();
    } finally {
      sqlite.close();
    }
  } catch {
    // Then it stays, empty, as after any reader.
  }
}

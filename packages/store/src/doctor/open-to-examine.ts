/**
 * Opens a file that may be damaged, so that looking at it changes nothing: for reading only, and as a copy where even that needs a
 * disk that can be written.
 */
import { constants, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { hasLog, removeEmptyLog } from '../empty-log.ts';
import { type Engine, engineOf } from '../engine.ts';
import { toStoreError } from '../errors.ts';
import { refuseForeignLog } from '../file-mark.ts';

/** A file that is open for reading. */
export interface OpenFile {
  sqlite: Database.Database;
  close(): void;
}

/** Longer than any single commit of another program takes. */
const BUSY_TIMEOUT_MS = 5_000;

/** 16 MiB of pages, in KiB and negative as SQLite wants it. */
const CACHE_KIB = -16 * 1024;

/** Opens it in one state, which stays while others write. Throws a StoreError that says why it cannot. */
export function openToExamine(file: string): { engine: Engine; close(): void } {
  const { sqlite, close } = openToRead(file);
  try {
    sqlite.exec('begin');
    sqlite.prepare('select count(*) from sqlite_schema').get();
  } catch (error) {
    close();
    throw toStoreError(file, error);
  }
  return { engine: engineOf(file, sqlite, drizzle({ client: sqlite })), close };
}

/** Opens it. Throws a StoreError that says why it cannot. */
export function openToRead(file: string): OpenFile {
  refuseForeignLog(file);
  try {
    return openReadonly(file, () => undefined);
  } catch (error) {
    if (!existsSync(file) || !isLogUnopenable(error)) throw toStoreError(file, error);
    return openCopy(file);
  }
}

/** On a disk that cannot be written, a file whose last program kept a log can be read nowhere but in a copy. */
function openCopy(file: string): OpenFile {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-copy-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, basename(file));
    for (const end of ['', '-wal'])
      if (existsSync(file + end)) copyFileSync(file + end, copy + end, constants.COPYFILE_FICLONE);
    return openReadonly(copy, remove);
  } catch (error) {
    remove();
    throw toStoreError(file, error);
  }
}

function openReadonly(place: string, remove: () => void): OpenFile {
  const hadLog = hasLog(place);
  const sqlite = new Database(place, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  try {
    // Without a memory map: a page that a bad disk does not give back would end the program instead of the query.
    sqlite.pragma('mmap_size = 0');
    // What is counted anew may be more than memory holds.
    sqlite.pragma('temp_store = FILE');
    sqlite.pragma(`cache_size = ${CACHE_KIB}`);
    sqlite.prepare('select count(*) from sqlite_schema').get();
  } catch (error) {
    sqlite.close();
    throw error;
  }
  const close = () => {
    sqlite.close();
    if (!hadLog) removeEmptyLog(place);
    remove();
  };
  return { sqlite, close };
}

/** What the engine says when it cannot make the log and its index that a reader needs: nothing may be written, or the disk is full. */
const UNMAKEABLE_LOG = ['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_IOERR_SHM', 'SQLITE_FULL'];

function isLogUnopenable(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && UNMAKEABLE_LOG.some((known) => code.startsWith(known));
}

/** Opens a file that may be damaged, so that looking at it changes nothing: for reading only, and as a copy where even that needs a disk that can be written. */
import { constants, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { type Engine, engineOf } from '../engine.ts';
import { toStoreError } from '../errors.ts';

/** An open file, and how to let go of it. */
export interface Opened {
  engine: Engine;
  close(): void;
}

/** Longer than any single commit of another program takes. */
const BUSY_TIMEOUT_MS = 5_000;

/** 16 MiB of pages, in KiB and negative as SQLite wants it. */
const CACHE_KIB = -16 * 1024;

/** Opens it. Throws a StoreError that says why it cannot. */
export function openToExamine(file: string): Opened {
  try {
    return openReadonly(file, file, () => undefined);
  } catch (error) {
    if (!isLogUnopenable(error)) throw toStoreError(file, error);
    return openCopy(file);
  }
}

/** On a disk that cannot be written, a file whose last program kept a log can be read nowhere but in a copy. */
function openCopy(file: string): Opened {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-doctor-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, basename(file));
    for (const end of ['', '-wal'])
      if (existsSync(file + end)) copyFileSync(file + end, copy + end, constants.COPYFILE_FICLONE);
    return openReadonly(file, copy, remove);
  } catch (error) {
    remove();
    throw toStoreError(file, error);
  }
}

function openReadonly(file: string, place: string, remove: () => void): Opened {
  const sqlite = new Database(place, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  try {
    // Without a memory map: reading a page that a bad disk does not give back would end the program instead of the query.
    sqlite.pragma('mmap_size = 0');
    // What is counted anew may be more than memory holds.
    sqlite.pragma('temp_store = FILE');
    sqlite.pragma(`cache_size = ${CACHE_KIB}`);
    sqlite.exec('begin');
    sqlite.prepare('select count(*) from sqlite_schema').get();
  } catch (error) {
    sqlite.close();
    throw error;
  }
  const close = () => {
    sqlite.close();
    remove();
  };
  return { engine: engineOf(file, sqlite, drizzle({ client: sqlite })), close };
}

function isLogUnopenable(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return (
    typeof code === 'string' && (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY'))
  );
}

/** Opens a database for reading with the settings of the store, but without the store. */
import Database from 'better-sqlite3';

/** Reads go through the page cache of the system, as in the store. */
const MMAP_BYTES = 256 * 1024 * 1024;

/** 16 MiB of pages, in KiB and negative as SQLite wants it; as in the store. */
const CACHE_KIB = -16 * 1024;

/** A connection that cannot write. */
export function openArchive(file: string): Database.Database {
  const archive = new Database(file, { readonly: true, fileMustExist: true });
  archive.pragma(`mmap_size = ${MMAP_BYTES}`);
  archive.pragma(`cache_size = ${CACHE_KIB}`);
  archive.pragma('temp_store = MEMORY');
  return archive;
}

/** How large the database is on its disk, and how much the disk still takes. */
import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Sizes in bytes. */
export interface DatabaseSize {
  databaseBytes: number;
  /** Of the write-ahead log; 0 when there is none. */
  walBytes: number;
  /** What the disk still takes from this program. */
  freeBytes: number;
}

/** Looks at the files of a database. */
export async function databaseSizeOf(file: string): Promise<DatabaseSize> {
  const [databaseBytes, walBytes, disk] = await Promise.all([
    bytesOf(file),
    bytesOf(`${file}-wal`),
    statfs(dirname(file)),
  ]);
  return { databaseBytes, walBytes, freeBytes: disk.bavail * disk.bsize };
}

async function bytesOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  return found?.size ?? 0;
}

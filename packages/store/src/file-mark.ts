/**
 * Tells whether the log beside a database is its own. The engine takes any log that lies there: when somebody puts another file in
 * the place of a database and leaves the log of the old one, it would write pages of the one into the other. Every database gets a
 * random number in its header before its first log, and the first page stands in nearly every log: both must bear the same number.
 */
import { randomInt } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { StoreError } from './errors.ts';

/** Offsets into the first page (https://www.sqlite.org/fileformat2.html). */
const USER_VERSION = 60;
const APPLICATION = 68;
const HEADER = 100;

/** Offsets into a log, and the lengths of its headers. */
const LOG = { magic: 0x377f0682, pageSize: 8, salts: 16, header: 32, frameSalts: 8, frameHeader: 24 };

/** Marks a file that has no log yet; within one transaction, so that two programs that create it agree. */
export function markFile(sqlite: Database.Database, applicationId: number): void {
  const mark = sqlite.transaction(() => {
    if (sqlite.pragma('journal_mode', { simple: true }) === 'wal') return;
    sqlite.pragma(`application_id = ${applicationId}`);
    sqlite.pragma(`user_version = ${randomInt(1, 2 ** 31 - 1)}`);
  });
  if (sqlite.pragma('journal_mode', { simple: true }) !== 'wal') mark.immediate();
}

/** Throws a StoreError when the log beside the file is that of another database. Nothing is written, and nothing locked. */
export function refuseForeignLog(file: string): void {
  const inLog = markInLog(`${file}-wal`);
  if (inLog === null) return;
  const inFile = markInFile(file);
  if (inFile === null || inFile === inLog) return;
  throw new StoreError(
    'foreign_log',
    `the log beside it (${file}-wal) is that of another database. Move the files that end in -wal and -shm away, then this one opens as it was when its own log was last copied into it.`,
    { file },
  );
}

/** The mark in the first page of a log; null when there is no log, or the page is not in it. */
function markInLog(log: string): string | null {
  return withFile(log, (read) => {
    const header = read(0, LOG.header);
    if (header === null || (header.readUInt32BE(0) & ~1) >>> 0 !== LOG.magic) return null;
    const frame = LOG.frameHeader + header.readUInt32BE(LOG.pageSize);
    const salts = header.subarray(LOG.salts, LOG.salts + 8);
    for (let at = LOG.header; ; at += frame) {
      const head = read(at, LOG.frameHeader + HEADER);
      // A frame with other salts is left over from before the log was begun anew.
      if (!head?.subarray(LOG.frameSalts, LOG.frameSalts + 8).equals(salts)) return null;
      if (head.readUInt32BE(0) === 1) return markOf(head.subarray(LOG.frameHeader));
    }
  });
}

function markInFile(file: string): string | null {
  return withFile(file, (read) => markOf(read(0, HEADER)));
}

function markOf(page: Buffer | null): string | null {
  return page && `${page.readUInt32BE(APPLICATION)} ${page.readUInt32BE(USER_VERSION)}`;
}

/** So many bytes of a file; null when it has fewer there. */
type Read = (from: number, length: number) => Buffer | null;

/** Null when the file cannot be read: the engine says so in its own words. */
function withFile<T>(file: string, work: (read: Read) => T): T | null {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch {
    return null;
  }
  try {
    return work((from, length) => {
      const bytes = Buffer.alloc(length);
      return readSync(handle, bytes, 0, length, from) === length ? bytes : null;
    });
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return null;
    throw error;
  } finally {
    closeSync(handle);
  }
}

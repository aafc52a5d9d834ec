/** Writes the whole database into one new file that opens anywhere, also where nothing can be written: it needs no log beside it. */
import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { APPLICATION_ID } from '../connection.ts';
import { openToRead } from '../doctor/open-to-examine.ts';
import { StoreError, toStoreError } from '../errors.ts';
import { markFile } from '../file-mark.ts';
import { removeLeftovers, unfinishedName } from './unfinished.ts';

/** What is copied, and where to. */
export interface SnapshotOptions {
  /** The database; it is only read, and others may write to it meanwhile. */
  file: string;
  /** The new file. */
  to: string;
  /** Replaces a file that is there. */
  force?: boolean;
  /** Keeps tokens and sessions; without it the file holds nothing that opens a door. */
  withTokens?: boolean;
}

/** What was written. */
export interface Snapshot {
  /** Absolute. */
  file: string;
  /** In bytes. */
  size: number;
}

/**
 * Writes one state of the database. The file is there whole or not at all, and it is on the disk when this returns.
 *
 * @throws StoreError `conflict` when the file is there already, `disk_full`, `damaged`, `not_a_database`, `unreadable`.
 */
export function writeSnapshot({ file, to, force = false, withTokens = false }: SnapshotOptions): Snapshot {
  const [source, target] = [resolve(file), resolve(to)];
  refuseTarget(source, target, force);
  removeLeftovers(target);
  const unfinished = unfinishedName(target);
  try {
    copyDatabase(source, unfinished);
    finish(unfinished, withTokens);
    sync(unfinished);
    put(unfinished, target, force);
    sync(dirname(target));
  } catch (error) {
    for (const end of ['', '-journal']) rmSync(unfinished + end, { force: true });
    throw inWordsOf(target, error);
  }
  return { file: target, size: statSync(target).size };
}

function refuseTarget(source: string, target: string, force: boolean): void {
  const there = statSync(target, { throwIfNoEntry: false });
  const here = statSync(source, { throwIfNoEntry: false });
  const refuse = (words: string) => {
    throw new StoreError('conflict', words, { file: target });
  };
  if (there && here && there.dev === here.dev && there.ino === here.ino)
    refuse('this is the database itself. Name another file for the snapshot.');
  // The log of another database would be taken for that of the snapshot, and written into it.
  for (const log of [`${target}-wal`, `${target}-journal`])
    if (statSync(log, { throwIfNoEntry: false }))
      refuse(
        `a log lies beside it (${log}): a program has a database open there, or was ended while it wrote. Name another file.`,
      );
  if (there && !there.isFile()) refuse('this is no file. Name a file in a folder that is there.');
  if (there && !force) refuse('there is a file already. Name another one, or replace it with --force.');
}

function copyDatabase(source: string, unfinished: string): void {
  const { sqlite, close } = openToRead(source);
  try {
    if (sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      throw new StoreError('not_a_database', 'this is no database of Onrecord. Name another one with --db.', {
        file: source,
      });
    sqlite.prepare('vacuum into ?').run(unfinished);
  } finally {
    close();
  }
}

/** Makes the copy a database of its own: with another mark than the one it was copied from, and without what opens a door. */
function finish(unfinished: string, withTokens: boolean): void {
  const sqlite = new Database(unfinished, { fileMustExist: true });
  try {
    markFile(sqlite, APPLICATION_ID);
    if (!withTokens && sqlite.prepare("select 1 from sqlite_schema where name = 'tokens'").get())
      removeTokens(sqlite);
  } finally {
    sqlite.close();
  }
}

/** Overwrites what it removes: the hash of a secret must not lie in an unused part of the file either. */
function removeTokens(sqlite: Database.Database): void {
  sqlite.pragma('secure_delete = ON');
  sqlite.exec('delete from tokens');
}

function put(unfinished: string, target: string, force: boolean): void {
  if (force) renameSync(unfinished, target);
  else {
    // Unlike a rename, a link never takes the place of a file that another program has put there meanwhile.
    linkSync(unfinished, target);
    rmSync(unfinished);
  }
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The words of the engine tell what was kept of a commit; of a snapshot nothing is. */
function inWordsOf(target: string, error: unknown): unknown {
  const known = toStoreError(target, error);
  if (known instanceof StoreError) {
    if (known.code === 'disk_full')
      return new StoreError(
        'disk_full',
        'the disk is full. Nothing was left behind; name a place with more space.',
        {
          file: target,
          cause: error,
        },
      );
    if (known.code === 'unreadable' && !(error instanceof StoreError)) return unwritable(target, error);
    return known;
  }
  return error instanceof Error && 'syscall' in error ? unwritable(target, error) : error;
}

function unwritable(target: string, error: unknown): StoreError {
  const { message } = error as Error;
  return new StoreError(
    'unreadable',
    `the snapshot cannot be written there (${message}). Nothing was left behind.`,
    {
      file: target,
      cause: error,
    },
  );
}

/**
 * A database that is filled once in a run of the tests and copied for each file that asks for it: the program's own way in reads and
 * extracts the articles, which takes 3 s of a processor each time (2026-11).
 */
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inject } from 'vitest';

/**
 * Copies the database of this name to `file`; the first who asks for it in a run fills it, and others wait meanwhile.
 *
 * @throws what `fill` throws; whoever asks next then tries again.
 */
export async function copyFilled(
  name: string,
  file: string,
  fill: (file: string) => Promise<void>,
): Promise<void> {
  const template = join(inject('filledDatabases'), `${name}.db`);
  while (!(await exists(template))) {
    if (await isFirst(`${template}.lock`)) await fillOnce(template, fill);
    else await pause(LOOK_MS);
  }
  await copyFile(template, file);
}

/** How often somebody who waits looks whether the database is there, in milliseconds. */
const LOOK_MS = 50;

/** It gets its name when it is whole: nobody copies half of it. */
async function fillOnce(template: string, fill: (file: string) => Promise<void>): Promise<void> {
  const unfinished = `${template}.unfinished`;
  try {
    // Whoever filled it between the look and the lock has let go of the lock.
    if (await exists(template)) return;
    await fill(unfinished);
    if (await exists(`${unfinished}-wal`))
      throw new Error(`The database ${template} was not closed after it was filled.`);
    await rename(unfinished, template);
  } finally {
    for (const ending of ['', '-wal', '-shm']) await rm(`${unfinished}${ending}`, { force: true });
    await rm(`${template}.lock`, { recursive: true });
  }
}

/** Making a folder succeeds for one process only. */
async function isFirst(lock: string): Promise<boolean> {
  return await mkdir(lock).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
}

async function exists(file: string): Promise<boolean> {
  return await stat(file).then(
    () => true,
    () => false,
  );
}

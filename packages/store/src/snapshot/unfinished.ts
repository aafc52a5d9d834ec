/** Files that are being written stand beside their place under a name that tells who writes them, so that those of the dead can be removed. */
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The name under which this process writes `target`. */
export function unfinishedName(target: string): string {
  return join(dirname(target), `.${basename(target)}.${process.pid}.part`);
}

/** Removes what programs that were killed left of the same target; of a folder that cannot be read nothing is known. */
export function removeLeftovers(target: string): void {
  const folder = dirname(target);
  for (const name of namesIn(folder)) {
    const writer = writerOf(name, basename(target));
    if (writer !== null && !isRunning(writer)) rmSync(join(folder, name), { force: true });
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function writerOf(name: string, target: string): number | null {
  if (!name.startsWith(`.${target}.`)) return null;
  const number = /^(\d+)\.part(-journal)?$/.exec(name.slice(target.length + 2))?.[1];
  return number === undefined ? null : Number(number);
}

/** A process of somebody else may not be signalled, but it runs. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

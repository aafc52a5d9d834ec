/** A disk of a few MiB that can be filled and made unwritable: a tmpfs, which only an administrator may mount. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A mounted disk. */
export interface SmallDisk {
  folder: string;
  /** Bytes that can still be written. */
  free(): number;
  /** Takes all but so many bytes; a further call replaces the one before. */
  leave(bytes: number): void;
  /** Gives the space back. */
  release(): void;
  /** From now on nothing can be written, or it can again. */
  setReadonly(readonly: boolean): void;
  /** Takes the disk away with all that is on it. */
  remove(): void;
}

/** Mounts one; null where that is not allowed, and then a test says so. */
export function mountSmallDisk(bytes: number): SmallDisk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-disk-'));
  const ballast = join(folder, 'ballast');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  const free = () => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  };
  return {
    folder,
    free,
    leave: (wanted) => {
      rmSync(ballast, { force: true });
      writeFileSync(ballast, Buffer.alloc(Math.max(0, free() - wanted)));
    },
    release: () => rmSync(ballast, { force: true }),
    setReadonly: (readonly) => {
      execFileSync('mount', ['-o', `remount,${readonly ? 'ro' : 'rw'}`, folder], { stdio: 'ignore' });
    },
    remove: () => {
      execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
      rmSync(folder, { recursive: true });
    },
  };
}

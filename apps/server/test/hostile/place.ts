/** Puts hostile inputs into folders, for as long as they are read. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Canary, HostileInput } from './hostile-input.ts';

/** Does something with the path of the input while it is there. */
export async function withPlaced<T>(
  input: HostileInput,
  folder: string,
  canary: Canary,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const path = join(folder, input.name);
  await mkdir(dirname(path), { recursive: true });
  const end = await input.place?.(path, canary);
  if (input.bytes) await writeFile(path, input.bytes(canary));
  try {
    return await use(path);
  } finally {
    if (typeof end === 'function') await end();
  }
}

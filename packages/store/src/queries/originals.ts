/** Gives back the bytes that a text was read from. */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { type Engine, statement } from '../engine.ts';
import type { OriginalBytes } from '../store.ts';
import { originals } from '../tables/index.ts';
import type { PackedOriginal } from '../write/originals.ts';
import { bound } from './condition.ts';

const unpack = promisify(gunzip);

const byDigest = statement(({ db }) =>
  db
    .select()
    .from(originals)
    .where(eq(originals.sha256, bound('sha256')))
    .prepare(),
);

/** The row of an original; null when the bytes are not kept. */
export function readOriginal(engine: Engine, sha256: string): PackedOriginal | null {
  return (byDigest(engine).get({ sha256 }) as PackedOriginal | undefined) ?? null;
}

/** Unpacks outside of the main thread. */
export async function unpackOriginal({
  packing,
  packed,
  ...original
}: PackedOriginal): Promise<OriginalBytes> {
  const bytes = packing === 'gzip' ? await unpack(packed) : packed;
  return { ...original, bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

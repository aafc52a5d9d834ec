/** Keeps the bytes that a text was read from: checked against their digest, packed where that helps, and once for all articles. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { eq, sql } from 'drizzle-orm';
import { type Engine, insertRow } from '../engine.ts';
import { StoreError } from '../errors.ts';
import type { OriginalBytes } from '../store.ts';
import { originals } from '../tables/index.ts';

/** An original as its row holds it. */
export interface PackedOriginal {
  sha256: string;
  mediaType: string;
  size: number;
  packing: 'gzip' | 'identity';
  packed: Buffer;
}

/** Packed bytes must save a tenth: pictures, archives and documents that are packed already would only cost time to unpack. */
const WORTH_PACKING = 0.9;

const pack = promisify(gzip);

/** Packs outside of the main thread and outside of any transaction. Throws a StoreError when the digest is not that of the bytes. */
export async function packOriginal({ sha256, mediaType, bytes }: OriginalBytes): Promise<PackedOriginal> {
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256)
    throw new StoreError(
      'bad_record',
      `The original is named ${sha256}, but its bytes have the digest ${found}. Nothing was stored; read the file again.`,
    );
  const packed = await pack(bytes);
  const isSmaller = packed.length < bytes.length * WORTH_PACKING;
  return {
    sha256,
    mediaType,
    size: bytes.length,
    packing: isSmaller ? 'gzip' : 'identity',
    packed: isSmaller ? packed : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  };
}

/** Adds the row unless it is there; within the transaction of the article. */
export function addOriginal(engine: Engine, original: PackedOriginal): void {
  if (!isOriginalKept(engine, original.sha256)) insertRow(engine, originals, original);
}

/** Whether the bytes are kept. */
export function isOriginalKept(engine: Engine, sha256: string): boolean {
  const statement = engine.prepared('original known', () => {
    const wanted = eq(originals.sha256, sql.placeholder('sha256'));
    return engine.db.select({ sha256: originals.sha256 }).from(originals).where(wanted).prepare();
  });
  return statement.get({ sha256 }) !== undefined;
}

/** Unpacks every kept original, one at a time, and compares it with the digest that it is named by. */
import { createHash } from 'node:crypto';
import { readOriginal, unpackOriginal } from '../queries/originals.ts';
import type { PackedOriginal } from '../write/originals.ts';
import { type Examination, rowsOf } from './examination.ts';
import { type Fault, faultOf } from './fault.ts';

/** Checks size and digest. */
export async function* checkOriginals({ engine, count }: Examination): AsyncGenerator<Fault> {
  for (const { sha256 } of rowsOf<{ sha256: string }>(engine, 'originals', 'sha256', 'sha256')) {
    count('originals');
    const what = await faultIn(readOriginal(engine, sha256));
    if (what) yield faultOf('originals', sha256, what);
  }
}

async function faultIn(packed: PackedOriginal | null): Promise<string | null> {
  if (!packed) return 'its row cannot be found by its digest';
  try {
    const { bytes } = await unpackOriginal(packed);
    const digest = createHash('sha256').update(bytes).digest('hex');
    if (digest !== packed.sha256) return `its bytes have the digest ${digest}`;
    return bytes.length === packed.size
      ? null
      : `it has ${bytes.length} bytes, and should have ${packed.size}`;
  } catch (error) {
    return `it cannot be unpacked: ${(error as Error).message}`;
  }
}

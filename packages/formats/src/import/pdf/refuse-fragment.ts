/**
 * Refuses what is no whole PDF before the library looks for objects in it: where the table of contents is missing it reads the
 * file from end to end, and 60 MiB of letters under the name of a PDF took it 18 s and 2.4 GiB (2026-11).
 */
import { UnreadableArticleError } from '@onrecord/schema';

/** Throws UnreadableArticleError `unreadable` when the mark of a PDF is missing, or a large file lacks its table of contents. */
export function refuseFragment(bytes: Uint8Array, name: string): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = file.subarray(0, MARK_BYTES).indexOf('%PDF-');
  if (mark === -1) throw fragment(name, 'does not begin like one');
  if (file.length > MAX_MENDED_BYTES && !hasTable(file, mark))
    throw fragment(name, 'has no table of contents');
}

/** Programs look for the mark in the first kilobyte: scanners and mail gateways put lines in front of it. */
const MARK_BYTES = 1024;

/** Damaged files up to this size are mended by the library; 8 MB of letters took it two seconds and 498 MiB (2026-11). */
const MAX_MENDED_BYTES = 6 * 1024 * 1024;

/** The place of the table stands in the last lines. */
const END_BYTES = 2048;

/** How the table begins: as a list, or as an object. */
const TABLE = /^\s*(?:xref|\d+\s+\d+\s+obj)\b/;

function hasTable(file: Buffer, mark: number): boolean {
  const end = file.toString('latin1', file.length - END_BYTES);
  const at = Number(/startxref\s+(\d{1,10})(?!.*startxref)/s.exec(end)?.[1] ?? Number.NaN);
  return [at, at + mark].some((place) => TABLE.test(file.toString('latin1', place, place + 32)));
}

function fragment(name: string, what: string): UnreadableArticleError {
  return new UnreadableArticleError(
    'unreadable',
    name,
    `The file is no whole PDF: it ${what}. Download or copy it again.`,
  );
}

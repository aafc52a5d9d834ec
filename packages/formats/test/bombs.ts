/** Files that unfold to far more than they are, put together without ever unfolding them. */
import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A file in a zip as its bytes stand there, so that nothing has to be true of it. */
export interface PackedEntry {
  name: string;
  packed: Uint8Array;
  /** What the archive announces. */
  size: number;
  crc?: number;
}

const deflatedNothing = deflateRawSync('');

/** The deflated form of so many MiB of one character. */
export function deflatedRun(mebibytes: number, character = 'a'): Uint8Array {
  const piece = deflateRawSync(Buffer.alloc(1024 * 1024, character), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array<Buffer>(mebibytes).fill(piece), deflatedNothing]);
}

/** A gzip file of a deflated stream; its checksum stands at the end and is never reached. */
export function gzipOfDeflated(deflated: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), deflated, Buffer.alloc(8)]);
}

/** A zip of the entries as they are. */
export function zipOfPacked(entries: readonly PackedEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const table: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const file = Buffer.concat([localHeader(entry), Buffer.from(entry.packed)]);
    table.push(tableEntry(entry, at));
    files.push(file);
    at += file.length;
  }
  const contents = Buffer.concat(table);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(contents.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, contents, end]);
}

/** A file of one character as an entry that is true in everything. */
export function runEntry(name: string, mebibytes: number): PackedEntry {
  if (mebibytes === 0) return { name, packed: deflatedNothing, size: 0 };
  let crc = 0;
  const piece = Buffer.alloc(1024 * 1024, 'a');
  for (let index = 0; index < mebibytes; index += 1) crc = crc32(piece, crc);
  return { name, packed: deflatedRun(mebibytes), size: mebibytes * piece.length, crc };
}

function sizes(header: Buffer, { packed, size, crc = 0, name }: PackedEntry, at: number): void {
  header.writeUInt32LE(crc, at);
  header.writeUInt32LE(packed.length, at + 4);
  header.writeUInt32LE(size, at + 8);
  header.writeUInt16LE(Buffer.byteLength(name), at + 12);
}

function localHeader(entry: PackedEntry): Buffer {
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt16LE(8, 8);
  sizes(header, entry, 14);
  return Buffer.concat([header, Buffer.from(entry.name)]);
}

function tableEntry(entry: PackedEntry, at: number): Buffer {
  const header = Buffer.alloc(46);
  header.write('PK\x01\x02', 'latin1');
  header.writeUInt16LE(8, 10);
  sizes(header, entry, 16);
  header.writeUInt32LE(at, 42);
  return Buffer.concat([header, Buffer.from(entry.name)]);
}

/** Archives and documents made byte by byte, because writers of libraries refuse to lie. */
import { constants, crc32, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { STORY } from './hostile-input.ts';

/** An entry of a zip as it is to be written; what is left out is true. */
export interface RawEntry {
  name: string;
  bytes: Uint8Array | string;
  /** Stored as given, and said to be deflated: `bytes` are the packed ones then. */
  packed?: { size: number };
  flags?: number;
  /** Unix mode in the upper half, as for symbolic links. */
  attributes?: number;
  /** Where the table says that the entry stands, in place of where it stands. */
  offset?: number;
}

/** A zip of the entries. */
export function rawZip(entries: readonly RawEntry[], { count = entries.length } = {}): Uint8Array {
  const parts: Uint8Array[] = [];
  const table: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const bytes = Buffer.from(entry.bytes as Uint8Array);
    const fields = fieldsOf(entry, bytes, name.length);
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04\x14\0', 'latin1'),
      fields,
      Buffer.alloc(2),
      name,
      bytes,
    ]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(entry.attributes ?? 0, 6);
    tail.writeUInt32LE(entry.offset ?? at, 10);
    table.push(Buffer.from('PK\x01\x02\x14\x03\x14\0', 'latin1'), fields, Buffer.alloc(2), tail, name);
    parts.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(table);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}

/** Deflated zeros that unfold to so many MiB, 1 MiB packed for each GiB. */
export function deflatedZeros(mib: number): Uint8Array {
  const block = Buffer.alloc(16 * MIB);
  const open = deflateRawSync(block, { finishFlush: constants.Z_FULL_FLUSH });
  const blocks = Array.from({ length: Math.ceil(mib / 16) }, () => open);
  return Buffer.concat([...blocks, deflateRawSync(Buffer.alloc(0))]);
}

/** A gzip file of many members that unfolds to so many MiB of the character. */
export function gzipBomb(mib: number, character = ' '): Uint8Array {
  const member = gzipSync(Buffer.alloc(16 * MIB, character));
  return Buffer.concat(Array.from({ length: Math.ceil(mib / 16) }, () => member));
}

/** A Word document around the content of `word/document.xml`. */
export function docxOf(document: string, others: readonly RawEntry[] = []): Uint8Array {
  return rawZip([
    { name: '[Content_Types].xml', bytes: CONTENT_TYPES },
    {
      name: '_rels/.rels',
      bytes: relationships(
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>',
      ),
    },
    { name: 'word/document.xml', bytes: document },
    ...others,
  ]);
}

/** A file of relationships, as every part of a Word document may have one. */
export function relationships(list: string): string {
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
}

/** The body of a Word document. */
export function wordBody(
  content: string = STORY.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join(''),
): string {
  return `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body>${content}</w:body></w:document>`;
}

/** A PDF of these objects, numbered from 1; the first one is the catalogue. */
export function pdfOf(objects: readonly (string | Uint8Array)[], trailer = ''): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = 9;
  objects.forEach((object, index) => {
    offsets.push(at);
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object as Uint8Array),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(part);
    at += part.length;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A stream of a PDF, deflated. */
export function pdfStream(content: Uint8Array | string): Uint8Array {
  const bytes = deflateSync(Buffer.from(content as Uint8Array));
  return Buffer.concat([
    Buffer.from(`<</Length ${bytes.length}/Filter/FlateDecode>>stream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

/** A PDF with the story on one page. */
export function storyPdf(): Uint8Array {
  const lines = STORY.map(
    (words, index) => `1 0 0 1 50 ${700 - 60 * index} Tm (${words.replace(/[“”]/g, '"')}) Tj`,
  );
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 800]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>',
    pdfStream(`BT /F 11 Tf ${lines.join('\n')} ET`),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]);
}

/** A record of a web archive. */
export function warcRecord(
  url: string,
  body: Uint8Array | string,
  http = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8',
  length?: number,
): Uint8Array {
  const payload = Buffer.concat([Buffer.from(`${http}\r\n\r\n`), Buffer.from(body as Uint8Array)]);
  const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\nWARC-Date: 2031-03-03T09:00:00Z\r\nWARC-Target-URI: ${url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${length ?? payload.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), payload, Buffer.from('\r\n\r\n')]);
}

const MIB = 1024 * 1024;

const XML = '<?xml version="1.0" encoding="UTF-8"?>';

const CONTENT_TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

/** Flags, method, time, date, checksum, sizes and length of the name, which both headers share. */
function fieldsOf({ packed, flags = 0 }: RawEntry, bytes: Uint8Array, nameLength: number): Uint8Array {
  const fields = Buffer.alloc(22);
  fields.writeUInt16LE(flags | 0x800, 0);
  fields.writeUInt16LE(packed ? 8 : 0, 2);
  fields.writeUInt16LE(0x21, 6);
  fields.writeUInt32LE(packed ? 0 : crc32(bytes), 8);
  fields.writeUInt32LE(bytes.length, 12);
  fields.writeUInt32LE(packed?.size ?? bytes.length, 16);
  fields.writeUInt16LE(nameLength, 20);
  return fields;
}

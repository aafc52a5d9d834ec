/** What the first bytes of a file say for certain: that it is no plain text, whatever its name. */

/** Whether the file begins like a page, a document or an archive. */
export function isOtherFormat(head: Uint8Array): boolean {
  const isSigned = SIGNATURES.some((signature) => signature.every((byte, index) => head[index] === byte));
  return isSigned || MARKUP.test(new TextDecoder('windows-1252').decode(head));
}

/** Markup may follow a byte order mark (as windows-1252 shows that of UTF-8) and blanks. */
const MARKUP = /^(?:ï»¿)?\s*<(?:!doctype|html|\?xml|rss|feed)\b/i;

/** First bytes of documents that are surely no plain text. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d], // %PDF-
  [0x50, 0x4b, 0x03, 0x04], // ZIP: Office documents, EPUB
  [0x1f, 0x8b], // gzip
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
  [0xd0, 0xcf, 0x11, 0xe0], // compound file: Word before 2007, Outlook
];

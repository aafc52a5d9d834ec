/**
 * From the bytes of a file to a text that may be stored. The order matters: a byte order mark is a statement, valid UTF-8 is
 * nearly proof, and only what is neither is guessed at. A wrong guess would put wrong characters under every quote, so a
 * decoding that leaves replacement or many control characters is refused.
 */
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { isWellFormed, normaliseLf1 } from './normalise.ts';
import { UnreadableTextError } from './unreadable-text-error.ts';

/** A decoded text under rule `lf-1`, and how it was read. */
export interface DecodedText {
  text: string;
  encoding: string;
  hadBom: boolean;
}

/** Largest file read as one article: 5 MiB is about 900,000 English words, far beyond any article and safe to hold in memory. */
export const MAX_TEXT_BYTES = 5 * 1024 * 1024;

/**
 * Decodes the bytes of one article and applies rule `lf-1`.
 *
 * @throws UnreadableTextError when the bytes are empty, too many, binary, or in no encoding that fits.
 * @example decodeText(new TextEncoder().encode('Rain fell.\r\n')) // { text: 'Rain fell.\n', encoding: 'utf-8', hadBom: false }
 */
export function decodeText(bytes: Uint8Array, options: { maxBytes?: number } = {}): DecodedText {
  refuseSize(bytes, options.maxBytes ?? MAX_TEXT_BYTES);
  const decoded = decodeMarked(bytes) ?? decodeUnmarked(bytes);
  const text = normaliseLf1(decoded.text);
  refuseText(text);
  return { ...decoded, text };
}

type Encoding = { label: string; bom: readonly number[] };

/** UTF-32 comes before UTF-16: the mark of UTF-32LE begins with the mark of UTF-16LE. */
const BYTE_ORDER_MARKS: readonly Encoding[] = [
  { label: 'utf-32le', bom: [0xff, 0xfe, 0, 0] },
  { label: 'utf-32be', bom: [0, 0, 0xfe, 0xff] },
  { label: 'utf-8', bom: [0xef, 0xbb, 0xbf] },
  { label: 'utf-16le', bom: [0xff, 0xfe] },
  { label: 'utf-16be', bom: [0xfe, 0xff] },
];

/** English in UTF-16 has a zero in nearly every second byte; below two fifths it is a binary file that happens to hold zeros. */
const UTF16_ZERO_SHARE = 0.4;

/** In random bytes about a tenth are control characters; a text with a stray one or two stays far below a fiftieth. */
const MAX_CONTROL_SHARE = 0.02;

/** chardet's own scale of 0 to 100; below ten it names encodings that share no byte pattern with the text. */
const MIN_CONFIDENCE = 10;

function refuseSize(bytes: Uint8Array, maxBytes: number): void {
  if (bytes.length === 0) {
    throw new UnreadableTextError(
      'empty',
      'The file is empty. Check that it was saved, and import it again.',
    );
  }
  if (bytes.length > maxBytes) {
    throw new UnreadableTextError(
      'too_large',
      `The file has ${bytes.length} bytes, more than the ${maxBytes} that one article may have. Split it into one file per article.`,
    );
  }
}

function decodeMarked(bytes: Uint8Array): DecodedText | null {
  const mark = BYTE_ORDER_MARKS.find(({ bom }) => bom.every((byte, index) => bytes[index] === byte));
  if (!mark) return null;
  const text = tryDecode(bytes.subarray(mark.bom.length), mark.label);
  if (text === null) {
    throw new UnreadableTextError(
      'unreadable',
      `The file says that it is ${mark.label} but is not valid ${mark.label}. Save it as UTF-8 and import it again.`,
    );
  }
  return { text, encoding: mark.label, hadBom: true };
}

function decodeUnmarked(bytes: Uint8Array): DecodedText {
  const utf16 = unmarkedUtf16(bytes);
  const certain = (utf16 === null ? ['utf-8'] : [utf16]).find((label) => tryDecode(bytes, label) !== null);
  if (certain) return { text: tryDecode(bytes, certain) ?? '', encoding: certain, hadBom: false };
  for (const { name, confidence } of bytes.includes(0) ? [] : analyse(bytes)) {
    if (confidence < MIN_CONFIDENCE) continue;
    const text = tryDecode(bytes, name.toLowerCase());
    if (text !== null) return { text, encoding: name.toLowerCase(), hadBom: false };
  }
  if (bytes.includes(0)) refuseBinary();
  throw new UnreadableTextError(
    'unreadable',
    'The characters of the file are in no encoding that fits them. Save it as UTF-8 and import it again.',
  );
}

/** Which byte order of UTF-16 the zeros show, when the file has no mark. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const zeros = [0, 0] as [number, number];
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  const enough = (bytes.length / 2) * UTF16_ZERO_SHARE;
  if (bytes.length % 2 !== 0 || Math.max(...zeros) < enough || Math.min(...zeros) > 0) return null;
  return zeros[1] > zeros[0] ? 'utf-16le' : 'utf-16be';
}

/** The decoded text, or null when the bytes are not valid in this encoding. The strict decoder of the platform comes first. */
function tryDecode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof RangeError) || !iconv.encodingExists(label)) return null;
  }
  const text = iconv.decode(bytes, label, { stripBOM: false });
  return text.includes('\uFFFD') ? null : text;
}

function refuseText(text: string): void {
  if (text.trim() === '') {
    throw new UnreadableTextError(
      'empty',
      'The file holds only blank characters. Check that it was saved with its text.',
    );
  }
  const controls = text.match(/[^\P{Cc}\t\n\v\f\r\u0085]/gu)?.length ?? 0;
  if (controls > text.length * MAX_CONTROL_SHARE) refuseBinary();
  if (text.includes('\0')) {
    throw new UnreadableTextError(
      'nul',
      `The text holds a NUL character at offset ${text.indexOf('\0')}. Remove it, or save the text again as UTF-8.`,
    );
  }
  if (!isWellFormed(text)) {
    throw new UnreadableTextError(
      'unreadable',
      'The text holds half of a surrogate pair. Save it again as UTF-8.',
    );
  }
}

function refuseBinary(): never {
  throw new UnreadableTextError(
    'not_text',
    'The file is not a text (it holds binary data). Save the article as plain text or HTML and import that.',
  );
}

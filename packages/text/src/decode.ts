/**
 * From the bytes of a file to a text that may be stored. The order matters: a byte order mark is proof, a stated encoding is
 * believed where it fits, valid UTF-8 is nearly proof, and only what is none of these is guessed at. A wrong guess would put
 * wrong characters under every quote, so a decoding that leaves many control characters is refused.
 */

import { decodeStrictly } from './decoder.ts';
import { isWellFormed, normaliseLf1 } from './normalise.ts';
import { refuseBinary } from './refuse-binary.ts';
import { decodeStated } from './stated-encoding.ts';
import { UnreadableTextError } from './unreadable-text-error.ts';
import { decodeUnstated } from './unstated-encoding.ts';

/** A decoded text under rule `lf-1`, and how it was read. */
export interface DecodedText {
  text: string;
  /** The name of the Encoding Standard in lower case, or `utf-32le` and `utf-32be`. */
  encoding: string;
  hadBom: boolean;
}

/** What is known of a file before it is decoded. */
export interface DecodeOptions {
  /** Default MAX_TEXT_BYTES. */
  maxBytes?: number;
  /**
   * What is said of the encoding, see `statedCharsets`: any label that browsers know, or several, the most trusted one first.
   * One that does not fit the bytes is passed over.
   */
  charset?: string | readonly string[] | null;
}

/** Largest file read as one article: 5 MiB is about 900,000 English words, far beyond any article and safe to hold in memory. */
export const MAX_TEXT_BYTES = 5 * 1024 * 1024;

/**
 * Decodes the bytes of one article and applies rule `lf-1`: by the byte order mark, else by a stated encoding that fits,
 * else as UTF-8, else by the patterns of the bytes. A few broken bytes in an otherwise certain encoding become U+FFFD.
 *
 * @throws UnreadableTextError when the bytes are empty, too many, binary, or in no encoding that fits.
 * @example decodeText(new TextEncoder().encode('Rain fell.\r\n')) // { text: 'Rain fell.\n', encoding: 'utf-8', hadBom: false }
 * @example decodeText(bytes, { charset: statedCharsets(bytes, 'text/html; charset=shift_jis') })
 */
export function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): DecodedText {
  refuseSize(bytes, options.maxBytes ?? MAX_TEXT_BYTES);
  const stated = typeof options.charset === 'string' ? [options.charset] : (options.charset ?? []);
  const {
    text: decoded,
    encoding,
    hadBom,
  } = decodeMarked(bytes) ?? {
    ...(decodeStated(bytes, stated) ?? decodeUnstated(bytes, stated)),
    hadBom: false,
  };
  const text = normaliseLf1(decoded);
  refuseText(text);
  return { text, encoding, hadBom };
}

type Mark = { label: string; bom: readonly number[] };

/** UTF-32 comes before UTF-16: the mark of UTF-32LE begins with the mark of UTF-16LE. */
const BYTE_ORDER_MARKS: readonly Mark[] = [
  { label: 'utf-32le', bom: [0xff, 0xfe, 0, 0] },
  { label: 'utf-32be', bom: [0, 0, 0xfe, 0xff] },
  { label: 'utf-8', bom: [0xef, 0xbb, 0xbf] },
  { label: 'utf-16le', bom: [0xff, 0xfe] },
  { label: 'utf-16be', bom: [0xfe, 0xff] },
];

/** In random bytes about a tenth are control characters; a text with a stray one or two stays far below a fiftieth. */
const MAX_CONTROL_SHARE = 0.02;

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
  const text = decodeStrictly(bytes.subarray(mark.bom.length), mark.label);
  if (text === null) {
    throw new UnreadableTextError(
      'unreadable',
      `The file says that it is ${mark.label} but is not valid ${mark.label}. Save it as UTF-8 and import it again.`,
    );
  }
  return { text, encoding: mark.label, hadBom: true };
}

function refuseText(text: string): void {
  if (text.trim() === '') {
    throw new UnreadableTextError(
      'empty',
      'The file holds only blank characters. Check that it was saved with its text.',
    );
  }
  if (countControls(text) > text.length * MAX_CONTROL_SHARE) refuseBinary();
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

/** Control characters but for blanks and line ends, U+0085 among them. */
function countControls(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x09 || (unit > 0x0d && unit < 0x20) || (unit > 0x7e && unit < 0xa0 && unit !== 0x85))
      count += 1;
  }
  return count;
}

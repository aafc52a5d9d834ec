/**
 * Bytes to characters in one named encoding, and nothing guessed: what is not valid there is not read. Two decoders share
 * the work, because each of them deviates from what browsers do in some encodings.
 */
import iconv from 'iconv-lite';

/** The text in this encoding, or null when the bytes are not valid in it or the encoding is not known. */
export function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  if (usesIconv(label)) {
    const text = iconv.decode(bytes, label, { stripBOM: false });
    return text.includes('\uFFFD') ? null : text;
  }
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (isUndecodable(error)) return null;
    throw error;
  }
}

/** The text in this encoding with U+FFFD wherever the bytes are not valid in it; null when the encoding is not known. */
export function decodeLoosely(bytes: Uint8Array, label: string): string | null {
  if (usesIconv(label)) return iconv.decode(bytes, label, { stripBOM: false });
  try {
    return new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (isUndecodable(error)) return null;
    throw error;
  }
}

/** How many characters of the text are not ASCII; a pair of surrogates is one. */
export function countBeyondAscii(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f && (unit < 0xdc00 || unit > 0xdfff)) count += 1;
  }
  return count;
}

/**
 * Compared byte pair by byte pair with the tables of the Encoding Standard, Node 24 misreads 8,824 pairs of EUC-KR (the syllables
 * beyond KS X 1001) and 5,092 of Big5 (the Hong Kong set), and lets control bytes through in EUC-JP.
 */
const READ_BY_ICONV: ReadonlySet<string> = new Set(['big5', 'euc-jp', 'euc-kr', 'shift_jis']);

function usesIconv(label: string): boolean {
  return READ_BY_ICONV.has(label) || label.startsWith('utf-32');
}

/** RangeError: no such encoding. TypeError: not valid in it. */
function isUndecodable(error: unknown): boolean {
  return error instanceof RangeError || error instanceof TypeError;
}

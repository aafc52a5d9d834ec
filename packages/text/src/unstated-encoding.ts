/** The encoding of bytes of which nothing true is said: UTF-8 where they are valid, otherwise what their patterns speak for. */
import { analyse } from 'chardet';
import { charsetOf } from './charset.ts';
import { countBeyondAscii, decodeLoosely, decodeStrictly } from './decoder.ts';
import { refuseBinary } from './refuse-binary.ts';
import type { EncodedText } from './stated-encoding.ts';
import { UnreadableTextError } from './unreadable-text-error.ts';

/**
 * Finds the encoding. A file with a few broken bytes (cut off inside of a character, joined from two sources) is read with
 * U+FFFD in their place, when the rest leaves no doubt; a guess at another encoding would garble all of it.
 *
 * @param stated Labels that did not fit strictly; a few broken bytes may be the reason.
 * @throws UnreadableTextError when the bytes are binary or fit no encoding.
 */
export function decodeUnstated(bytes: Uint8Array, stated: readonly string[]): EncodedText {
  const found = decodeUnicode(bytes) ?? decodeDamaged(bytes, ['utf-8', ...stated]) ?? decodeByPatterns(bytes);
  if (found) return found;
  if (bytes.includes(0)) refuseBinary();
  throw new UnreadableTextError(
    'unreadable',
    'The characters of the file are in no encoding that fits them. Save it as UTF-8 and import it again.',
  );
}

/** English in UTF-16 has a zero in nearly every second byte; below two fifths it is a binary file that happens to hold zeros. */
const UTF16_ZERO_SHARE = 0.4;

/** chardet's own scale of 0 to 100; below ten it names encodings that share no byte pattern with the text. */
const MIN_CONFIDENCE = 10;

/** Patterns repeat: more bytes than these change no guess and only take time. */
const PATTERN_BYTES = 256 * 1024;

/** In a wrong encoding of several bytes a character at least a tenth of the characters beyond ASCII is invalid. */
const SOUND_FOR_EACH_DAMAGED = 20;

/** Encodings whose broken bytes show: in those of one byte a character nearly everything is valid. */
const SHOWS_DAMAGE = /^(?:big5|euc-jp|euc-kr|gb18030|gbk|shift_jis|utf-8)$/;

function decodeUnicode(bytes: Uint8Array): EncodedText | null {
  const encoding = unmarkedUtf16(bytes) ?? (hasEscapes(bytes) ? 'iso-2022-jp' : 'utf-8');
  const text = decodeStrictly(bytes, encoding);
  return text === null ? null : { text, encoding };
}

/** Which byte order of UTF-16 the zeros show, when the file has no mark. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const zeros = [0, 0] as [number, number];
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  const enough = (bytes.length / 2) * UTF16_ZERO_SHARE;
  if (bytes.length % 2 !== 0 || Math.max(...zeros) < enough || Math.min(...zeros) > 0) return null;
  return zeros[1] > zeros[0] ? 'utf-16le' : 'utf-16be';
}

/** Whether an escape announces Japanese in seven bits, as old mails have it; those bytes are valid UTF-8 too. */
function hasEscapes(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b);
  return at !== -1 && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x40 || bytes[at + 2] === 0x42);
}

function decodeDamaged(bytes: Uint8Array, labels: readonly string[]): EncodedText | null {
  if (bytes.includes(0)) return null;
  for (const encoding of labels.map(charsetOf)) {
    if (encoding === null || !SHOWS_DAMAGE.test(encoding)) continue;
    const text = decodeLoosely(bytes, encoding) ?? '';
    const damaged = text.split('\uFFFD').length - 1;
    const sound = countBeyondAscii(text) - damaged;
    const isCutOff = damaged === 1 && sound > 0 && text.endsWith('\uFFFD');
    if (isCutOff || sound >= damaged * SOUND_FOR_EACH_DAMAGED) return { text, encoding };
  }
  return null;
}

function decodeByPatterns(bytes: Uint8Array): EncodedText | null {
  if (bytes.includes(0)) return null;
  for (const { name, confidence } of analyse(bytes.subarray(0, PATTERN_BYTES))) {
    const encoding = charsetOf(name);
    if (confidence < MIN_CONFIDENCE || encoding === null) continue;
    const text = decodeStrictly(bytes, encoding);
    if (text !== null) return { text, encoding };
    const damaged = decodeDamaged(bytes, [encoding]);
    if (damaged) return damaged;
  }
  return null;
}

/**
 * Whether a stated encoding fits the bytes. Most statements are true, but servers state one encoding for every page, and
 * programs re-encode a page and leave the old statement in it; believing those would turn every accent into two characters.
 */
import { charsetOf } from './charset.ts';
import { countBeyondAscii, decodeStrictly } from './decoder.ts';

/** A text with the encoding that it was read in. */
export interface EncodedText {
  text: string;
  encoding: string;
}

/** The text in the first of the stated encodings that fits; null when none does. */
export function decodeStated(bytes: Uint8Array, stated: readonly string[]): EncodedText | null {
  for (const label of stated) {
    for (const encoding of encodingsMeant(charsetOf(label), bytes)) {
      const text = decodeStrictly(bytes, encoding);
      if (text !== null && !isMojibake(text, encoding, bytes)) return { text, encoding };
    }
  }
  return null;
}

/** Pages that say ISO 8859 and mean the code page of Windows, whose quote marks are control characters in ISO 8859. */
const CODE_PAGES: Readonly<Record<string, string>> = {
  'iso-8859-13': 'windows-1257',
  'iso-8859-15': 'windows-1252',
  'iso-8859-2': 'windows-1250',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
};

/** Encodings of one byte a character for languages whose letters are mostly those of ASCII. */
const LATIN = /^(?:iso-8859-(?:2|3|4|10|13|14|15|16)|macintosh|windows-125[0247])$/;

/** Encodings of several bytes a character: there a pair of bytes may be valid UTF-8 by chance. */
const MULTIBYTE = /^(?:big5|euc-|gb|iso-2022|shift_jis|utf-)/;

/**
 * UTF-8 sequences that a text in another encoding of several bytes may hold by chance, when it holds nothing else: about
 * one in seven pairs of GB 2312 is one, so eight in a row come together once in five million texts.
 */
const CHANCE_SEQUENCES = 8;

/** Not even Vietnamese has more than a third of its letters outside of ASCII; Greek read as Latin has nearly all. */
const MAX_LATIN_SHARE = 0.5;

/** Below this many letters outside of ASCII their share says nothing. */
const MIN_LETTERS = 12;

/** Enough to see a script: more letters only take time and memory. */
const SAMPLE_CHARACTERS = 100_000;

function encodingsMeant(charset: string | null, bytes: Uint8Array): string[] {
  if (charset === null) return [];
  if (charset === 'utf-16' || charset === 'utf-16le') return [isBigEndian(bytes) ? 'utf-16be' : 'utf-16le'];
  if (charset === 'utf-32') return bytes[0] === 0 ? ['utf-32be'] : ['utf-32le'];
  const codePage = CODE_PAGES[charset];
  return codePage ? [charset, codePage] : [charset];
}

/** `UTF-16` names no byte order; blanks, line ends and digits have their zero first in big endian. */
function isBigEndian(bytes: Uint8Array): boolean {
  let balance = 0;
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0) balance += at % 2 === 0 ? 1 : -1;
  return balance > 0;
}

function isMojibake(text: string, encoding: string, bytes: Uint8Array): boolean {
  if (encoding === 'utf-8') return false;
  if (/^(?:iso-8859|windows)/.test(encoding) && /[\u0080-\u009f]/.test(text)) return true;
  return isUtf8Instead(encoding, bytes) || (LATIN.test(encoding) && isForeignToLatin(text));
}

function isUtf8Instead(encoding: string, bytes: Uint8Array): boolean {
  const text = decodeStrictly(bytes, 'utf-8');
  if (text === null || text.includes('\0')) return false;
  if (encoding.startsWith('utf-')) return true;
  return countBeyondAscii(text) >= (MULTIBYTE.test(encoding) ? CHANCE_SEQUENCES : 1);
}

function isForeignToLatin(whole: string): boolean {
  const text = whole.slice(0, SAMPLE_CHARACTERS);
  const ascii = text.match(/[A-Za-z]/g)?.length ?? 0;
  const others = text.match(/[^\P{L}A-Za-z]/gu)?.length ?? 0;
  return others >= MIN_LETTERS && others > (ascii + others) * MAX_LATIN_SHARE;
}

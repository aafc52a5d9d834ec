/**
 * What becomes of the break between two lines of a paragraph: a blank, nothing, or a hyphen undone.
 *
 * The rule for a hyphen at the end of a line: where the document shows the word inside of a line, with its hyphen or in one
 * piece, it is written like that. Otherwise the hyphen goes when the word in one piece stands in an English dictionary. A soft
 * hyphen says that it was put in for the line and always goes. Any other hyphen stays, without a blank behind it: `cross-` and
 * `border` are `cross-border`, and a word that was really divided keeps a hyphen too many rather than lose one that it has.
 */
import type { PrintedLine } from './placed-text.ts';

/** What is known of words, in lower case. */
export interface KnownWords {
  /** Those that stand whole inside of lines. */
  inDocument: ReadonlySet<string>;
  isInDictionary(word: string): boolean;
}

/** Whether a line ends in the middle of a word, so that words must be known. */
export function isDivided({ text }: PrintedLine): boolean {
  return DIVIDED.test(text);
}

/** Collects the words of the document that no line break touches. */
export function wordsInLines(lines: readonly PrintedLine[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [index, { text }] of lines.entries()) {
    const isCut = DIVIDED.test(lines[index - 1]?.text ?? '');
    const whole = text.replace(DIVIDED, '').replace(isCut ? /^\p{L}+/u : /^$/, '');
    for (const [word] of whole.toLowerCase().matchAll(WORD)) {
      words.add(word);
      if (/['’]s$/.test(word)) words.add(word.slice(0, -2));
    }
  }
  return words;
}

/** The text with the next line behind it. The line is always the end of the result, letter for letter. */
export function joinLines(text: string, line: string, words: KnownWords): string {
  const divided = DIVIDED.exec(text);
  if (divided && CONTINUES.test(line)) {
    if (divided[2] === '\u00AD') return text.slice(0, -1) + line;
    return (isOneWord(divided[1] ?? '', line, words) ? text.slice(0, -1) : text) + line;
  }
  return (
    text +
    (NO_BLANK_BEHIND.test(text) || (WITHOUT_BLANKS.test(text) && STARTS_WITHOUT.test(line)) ? '' : ' ') +
    line
  );
}

const WORD = /\p{L}[\p{L}\p{M}'’]*(?:-\p{L}[\p{L}\p{M}'’]*)*/gu;

/** A line that ends in the middle of a word. */
const DIVIDED = /(\p{L}+)([-\u2010\u00AD])$/u;
const CONTINUES = /^\p{Ll}/u;

/** Dashes and slashes that touch the word before touch the next one too. */
const NO_BLANK_BEHIND = /\S[—/]$|\p{L}[-\u2010]$/u;

/** Longer ones are no words, and cost time to look up. */
const LONGEST_WORD = 40;

/** Scripts without blanks between words. */
const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF0F]$/u;
const STARTS_WITHOUT = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF0F]/u;

function isOneWord(first: string, line: string, words: KnownWords): boolean {
  const second = /^[\p{L}\p{M}]+/u.exec(line)?.[0] ?? '';
  const joined = (first + second).toLowerCase();
  const { inDocument, isInDictionary } = words;
  if (inDocument.has(`${first}-${second}`.toLowerCase())) return false;
  if (inDocument.has(joined) || inDocument.has(`${joined}s`)) return true;
  return (
    (joined.endsWith('s') && inDocument.has(joined.slice(0, -1))) ||
    (joined.length <= LONGEST_WORD && isInDictionary(joined))
  );
}

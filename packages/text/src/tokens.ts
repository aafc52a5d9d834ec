/**
 * Tokens for taggers and for comparing wordings. They tile the text: every character that is not blank lies in exactly one
 * token, so a run of tokens always leads back to the characters that it came from.
 */
import { ANYWHERE, BEFORE_A_NAME, BEFORE_A_NUMBER } from './lexicon/abbreviations.ts';
import type { Range } from './range.ts';

/** What a token is made of; `quote` is a mark that may open or close a quotation, never an apostrophe inside a word. */
export type TokenKind = 'word' | 'number' | 'punctuation' | 'quote';

/** One token with its own characters: `text` is the slice of the stored text between `start` and `end`. */
export interface Token extends Range {
  text: string;
  kind: TokenKind;
}

/**
 * The tokens of the text, or of a part of it, in order.
 *
 * @remarks Words keep inner hyphens, apostrophes, ampersands and stops ("Jong-un", "don’t", "U.S."); the possessive `’s` is a
 * word of its own; figures keep their separators ("6,500", "10-13", "3.5").
 */
export function tokens(text: string, within: Range = { start: 0, end: text.length }): Token[] {
  const found: Token[] = [];
  const part = text.slice(within.start, within.end);
  for (const match of part.matchAll(PIECE)) {
    for (const token of piece(part, match)) {
      found.push({ ...token, start: token.start + within.start, end: token.end + within.start });
    }
  }
  return found;
}

const LETTER = String.raw`[\p{L}\p{M}\p{N}_\u00AD\u200C\u200D]`;

/**
 * Tried in this order at each place: addresses, letters with stops between ("U.S.", "a.m."), words and figures with inner
 * marks, runs of stops or hyphens, and any other single character with what combines with it. A stop joins two words only
 * before a small letter ("example.org"), so that a missing blank after a sentence does not join two sentences.
 */
const PIECE = new RegExp(
  [
    String.raw`(?<address>(?:https?:\/\/|www\.)[^\s<>"“”«»]*[^\s<>"“”«»\p{P}]\/?|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)`,
    String.raw`(?<initials>(?<![\p{L}\p{N}])\p{L}(?:\.\p{L}(?!\p{L}))+\.?)`,
    String.raw`(?<number>\p{N}+(?:[.,:\/-]\p{N}+)*(?!${LETTER}))`,
    String.raw`(?<word>[\p{L}\p{N}_]${LETTER}*(?:(?:[-‐‑'’&·]|\.(?=\p{Ll})|(?<=\p{N})[.,:\/](?=\p{N}))[\p{L}\p{N}_]${LETTER}*)*)`,
    String.raw`(?<run>\.{2,}|-{2,})`,
    String.raw`(?<other>[^\s](?:[\p{M}\u200C\u200D\uFE0E\uFE0F\u{1F3FB}-\u{1F3FF}]|(?<=\u200D)\p{Extended_Pictographic})*)`,
  ].join('|'),
  'gu',
);

/** The possessive or contracted `s` that is cut off as a token of its own. */
const POSSESSIVE = /(?<=.)['’][sS]$/u;

/** Figures with a plural or ordinal ending: "1990s", "3rd". */
const FIGURE = /^\p{N}+(?:s|st|nd|rd|th)$/u;

const MARK = /^["“”„‟«»‹›‘’‚‛'`´]/u;

function piece(part: string, match: RegExpExecArray): Token[] {
  const text = match[0];
  const start = match.index;
  const groups = match.groups ?? {};
  if (groups.number !== undefined) return [token(start, text, 'number')];
  if (groups.word !== undefined) return wordTokens(part, start, text);
  if (groups.address !== undefined || groups.initials !== undefined) return [token(start, text, 'word')];
  if (isTakenStop(part, start, text)) return [];
  return [token(start, text, otherKind(part, start, text))];
}

function wordTokens(part: string, start: number, text: string): Token[] {
  const ending = POSSESSIVE.exec(text)?.[0] ?? '';
  const stem = text.slice(0, text.length - ending.length);
  if (ending) return [token(start, stem, kindOfWord(stem)), token(start + stem.length, ending, 'word')];
  const stop = part.charAt(start + text.length) === '.' && keepsStop(part, start, text) ? '.' : '';
  return [token(start, text + stop, kindOfWord(text))];
}

function kindOfWord(text: string): TokenKind {
  return FIGURE.test(text) || /^\p{N}+$/u.test(text) ? 'number' : 'word';
}

/** Whether the stop behind this word belongs to it: a known abbreviation, or an initial before a name. */
function keepsStop(part: string, start: number, text: string): boolean {
  const after = part.slice(start + text.length + 1, start + text.length + 3);
  if (after.startsWith('.')) return false;
  if (/^\p{Lu}$/u.test(text) && text !== 'I') return /^\s?\p{Lu}/u.test(after);
  if (NUMBER_WORDS.has(text)) return /^\s?\p{N}/u.test(after);
  return BEFORE_A_NAME.has(text) || BEFORE_A_NUMBER.has(text) || ANYWHERE.has(text);
}

/** Common words that are abbreviations only before a figure ("No. 4", "p. 12"). */
const NUMBER_WORDS: ReadonlySet<string> = new Set(['Art', 'No', 'fig', 'no', 'p', 'pp']);

/** Whether this stop was already given to the word before it. */
function isTakenStop(part: string, start: number, text: string): boolean {
  if (text !== '.') return false;
  const word = /[\p{L}\p{N}_]+(?:['’-][\p{L}\p{N}_]+)*$/u.exec(part.slice(Math.max(0, start - REACH), start))?.[0];
  return word !== undefined && keepsStop(part, start - word.length, word);
}

/** No abbreviation is longer; a fixed reach keeps time linear. */
const REACH = 40;

/** A single mark behind a plural ("the workers’ hall") or before left-out figures ("’90s") is an apostrophe. */
function otherKind(part: string, start: number, text: string): TokenKind {
  if (!MARK.test(text)) return 'punctuation';
  if (!/^['’]/u.test(text)) return 'quote';
  const isElision = /^\p{N}/u.test(part.slice(start + 1, start + 3));
  const isPlural = /[sS]$/.test(part.slice(0, start).slice(-1)) && /^\s\p{L}/u.test(part.slice(start + 1, start + 4));
  return isElision || isPlural ? 'punctuation' : 'quote';
}

function token(start: number, text: string, kind: TokenKind): Token {
  return { start, end: start + text.length, text, kind };
}

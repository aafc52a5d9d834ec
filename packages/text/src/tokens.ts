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
 * @remarks Words keep inner hyphens, apostrophes, ampersands and stops ("left-wing", "don’t", "U.S."); the possessive `’s` is a
 * word of its own; figures keep their separators ("6,500", "10-13", "3.5").
 */
export function tokens(text: string, within: Range = { start: 0, end: text.length }): Token[] {
  const found: Token[] = [];
  const part = text.slice(within.start, within.end);
  const pieces = new RegExp(PIECE);
  for (let match = pieces.exec(part); match; match = pieces.exec(part)) {
    for (const { start, end, kind } of tokensOfPiece(part, match)) {
      found.push({
        start: within.start + start,
        end: within.start + end,
        text: part.slice(start, end),
        kind,
      });
      pieces.lastIndex = end;
    }
  }
  return found;
}

type Cut = Range & { kind: TokenKind };

const LETTER = String.raw`[\p{L}\p{M}\p{N}_\u00AD\u200C\u200D]`;

/**
 * Tried in this order at each place. A stop joins two words only before a small letter ("example.org"), so that a missing
 * blank after a sentence does not join two sentences. Names of mailboxes are bounded, else time would not stay linear.
 */
const PIECE = new RegExp(
  [
    String.raw`(?<address>(?:https?:\/\/|www\.)[^\s<>"“”«»]*[^\s<>"“”«»\p{P}]\/?|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)`,
    String.raw`(?<possessive>(?<=[\p{L}\p{N}.])['’][sS](?!${LETTER}))`,
    String.raw`(?<initials>(?<![\p{L}\p{N}])\p{L}(?:\.\p{L}(?!\p{L}))+\.?(?:[-‐‑]\p{L}${LETTER}*)*)`,
    String.raw`(?<number>\p{N}+(?:[.,:\/-]\p{N}+)*(?!${LETTER}|[.,:\/-]\p{N}|[-‐‑'’&·]\p{L}))`,
    String.raw`(?<word>[\p{L}\p{N}_]${LETTER}*(?:(?:[-‐‑'’&·]|\.(?=\p{Ll})|(?<=\p{N})[.,:\/](?=\p{N}))[\p{L}\p{N}_]${LETTER}*)*)`,
    String.raw`(?<run>\.{2,}|-{2,}|\p{RI}{2})`,
    String.raw`(?<doubled>''|\x60\x60)`,
    String.raw`(?<other>\S(?:[\p{M}\u200C\u200D\u{1F3FB}-\u{1F3FF}]|(?<=\u200D)\p{Extended_Pictographic})*)`,
  ].join('|'),
  'gu',
);

/** The possessive or contracted `s` that is cut off as a token of its own. */
const POSSESSIVE = /(?<=.)['’][sS]$/u;

/** Figures, also with a plural or ordinal ending: "1990s", "3rd". */
const FIGURE = /^\p{N}+(?:s|st|nd|rd|th)?$/u;

const MARK = /^["“”„‟«»‹›‘’‚‛'`´]/u;

/** Common words that are abbreviations only before a figure ("No. 4", "p. 12"). */
const NUMBER_WORDS: ReadonlySet<string> = new Set(['Art', 'No', 'fig', 'no', 'p', 'pp']);

function tokensOfPiece(part: string, match: RegExpExecArray): Cut[] {
  const { number, word, run, doubled, other } = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  if (word !== undefined) return wordTokens(part, start, word);
  if (number !== undefined) return [{ start, end, kind: 'number' }];
  if (doubled !== undefined) return [{ start, end, kind: 'quote' }];
  if (other !== undefined) return [{ start, end, kind: kindOfMark(part, start) }];
  return [{ start, end, kind: run === undefined ? 'word' : 'punctuation' }];
}

function wordTokens(part: string, start: number, word: string): Cut[] {
  const end = start + word.length;
  const middle = end - (POSSESSIVE.exec(word)?.[0].length ?? 0);
  const stem = part.slice(start, middle);
  const kind = FIGURE.test(stem) ? 'number' : 'word';
  if (middle < end)
    return [
      { start, end: middle, kind },
      { start: middle, end, kind: 'word' },
    ];
  return [{ start, end: keepsStop(part, start, end) ? end + 1 : end, kind }];
}

/** Whether a stop follows that belongs to this word: a known abbreviation, or an initial before a name. */
function keepsStop(part: string, start: number, end: number): boolean {
  if (part.charAt(end) !== '.' || part.charAt(end + 1) === '.') return false;
  const word = part.slice(start, end);
  const after = part.slice(end + 1, end + 4);
  if (/^\p{Lu}$/u.test(word) && word !== 'I') return /^\s?\p{Lu}/u.test(after);
  if (NUMBER_WORDS.has(word)) return /^\s?\p{N}/u.test(after);
  return BEFORE_A_NAME.has(word) || BEFORE_A_NUMBER.has(word) || ANYWHERE.has(word);
}

/** A single mark behind a plural ("the workers’ hall") or before left-out figures ("’90s") is an apostrophe. */
function kindOfMark(part: string, start: number): TokenKind {
  if (!MARK.test(part.charAt(start))) return 'punctuation';
  if (!/['’]/.test(part.charAt(start))) return 'quote';
  const after = part.slice(start + 1, start + 4);
  const isPlural = /[sS]/.test(part.charAt(start - 1)) && /^\s\p{L}/u.test(after);
  return isPlural || /^\p{N}/u.test(after) ? 'punctuation' : 'quote';
}

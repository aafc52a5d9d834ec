/**
 * Runs of capitalised words inside one sentence. What is capitalised only because it opens a sentence, or because the line is
 * in title case, is left out unless the article prints it as a name elsewhere.
 */

import { isCommonWord } from './common-words.ts';
import { knownName } from './countries.ts';
import { CALENDAR, OPENERS, PARTICLES } from './lexicon/function-words.ts';
import { GOVERNMENT_STARTS, NO_ACTORS } from './lexicon/organisation-words.ts';
import { PERSON_NOUNS } from './lexicon/role-nouns.ts';
import { TITLE_OF } from './lexicon/titles.ts';
import type { Piece } from './piece.ts';

/** Indexes into the pieces of a sentence, half-open. */
export interface Run {
  from: number;
  to: number;
}

/** What the whole article tells about its capitalised words. */
export interface NameContext {
  /** The word is capitalised in the middle of some sentence. */
  isNamePart(word: string): boolean;
}

/** The runs of one sentence, in order. */
export function nameRuns(pieces: readonly Piece[], context: NameContext): Run[] {
  const inTitleCase = isTitleCase(pieces);
  const runs: Run[] = [];
  let at = 0;
  while (at < pieces.length) {
    if (!startsName(pieces, at, context, inTitleCase)) {
      at += 1;
      continue;
    }
    const to = runEnd(pieces, at, context, inTitleCase);
    runs.push({ from: at, to });
    at = to;
  }
  return runs;
}

/** Share of capitals among the longer words from which on a line is in title case; a short sentence full of names stays below. */
const TITLE_CASE_SHARE = 0.85;
/** Words of up to three letters are small in title case too. */
const SHORT_WORD = 3;
/** A line with fewer long words says nothing about its case. */
const FEWEST_WORDS = 4;

/** True for a line printed like a headline in title case. */
export function isTitleCase(pieces: readonly Piece[]): boolean {
  const long = pieces.filter(({ kind, text }) => kind === 'word' && text.length > SHORT_WORD);
  const isSmall = ({ kind, isCapital, lower, text }: Piece) =>
    kind !== 'word' || isCapital || OPENERS.has(lower) || PARTICLES.has(lower) || text.length > SHORT_WORD;
  if (long.length < FEWEST_WORDS || !pieces.every(isSmall)) return false;
  const share = long.filter(({ isCapital }) => isCapital).length / long.length;
  return pieces.at(-1)?.text === '.' ? share === 1 && long.length > FEWEST_WORDS : share >= TITLE_CASE_SHARE;
}

function startsName(
  pieces: readonly Piece[],
  at: number,
  context: NameContext,
  inTitleCase: boolean,
): boolean {
  const piece = pieces[at];
  if (!piece?.isCapital || isNoName(piece) || ARTICLES.has(piece.lower)) return false;
  if (inTitleCase) return isNameInTitleCase(piece, pieces[at + 1], context);
  return !opensSentence(pieces, at) || isNameAtStart(pieces, at, context);
}

const ARTICLES = new Set(['a', 'an', 'the']);

const isAcronym = (piece: Piece | undefined) => piece !== undefined && /^\p{Lu}{2,}$/u.test(piece.text);

/** "Pre-orders" and "Well-known" open a sentence as the words that they are made of would. */
function isCommonCompound(lower: string): boolean {
  return (
    isCommonWord(lower) ||
    (lower.includes('-') && lower.split('-').every((part) => isCommonWord(part) || PREFIX.test(part)))
  );
}

const PREFIX = /^(?:anti|co|ex|mid|multi|non|post|pre|pro|re|semi|sub|un)$/;

function isNoName({ text, lower }: Piece): boolean {
  if (lower === 'i' || CONTRACTION.test(text) || CALENDAR.has(lower) || NO_ACTORS.has(text)) return true;
  if (HYPHENATED_PEOPLE.test(text) || PARTY_TAG.test(text)) return true;
  return /^\p{Lu}{2,}$/u.test(text) && isCommonWord(lower) && knownName(text) === null && lower !== 'who';
}

/** "Don't", "We've", "I'm". */
const CONTRACTION = /^\p{L}+['’](?:d|ll|m|re|t|ve)$/iu;

/** "R-Ohio": party and state of a member of the U.S. Congress. */
const PARTY_TAG = /^[DIR]-\p{Lu}/u;

const HYPHENATED_PEOPLE = /-(?:Americans?|British|Canadians?|Australians?)$/;

function opensSentence(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  if (!before) return true;
  return (
    before.kind === 'quote' || (before.kind === 'punctuation' && /^[:—–([•…-]|^--$|^\.+$/.test(before.text))
  );
}

function isNameAtStart(pieces: readonly Piece[], at: number, context: NameContext): boolean {
  const { text, lower } = pieces[at] as Piece;
  if (OPENERS.has(lower)) return false;
  if (isKnownFrom(pieces, at) || context.isNamePart(text) || !isCommonCompound(lower)) return true;
  const next = pieces[at + 1];
  if (PERSON_NOUNS.has(lower) || PERSON_NOUNS.has(lower.replace(/s$/, ''))) return next?.isCapital === true;
  if (/(?:ing|ed|ly)$/.test(lower)) return false;
  if (next?.lower === 'of') return GOVERNMENT_STARTS.has(text) && pieces[at + 2]?.isCapital === true;
  return next?.isCapital === true && !isNoName(next) && knownName(next.text) === null;
}

function isKnownFrom(pieces: readonly Piece[], at: number): boolean {
  const one = pieces[at]?.text ?? '';
  return knownName(one) !== null || knownName(`${one} ${pieces[at + 1]?.text ?? ''}`) !== null;
}

function isNameInTitleCase(piece: Piece, next: Piece | undefined, context: NameContext): boolean {
  const { text, lower } = piece;
  if (OPENERS.has(lower)) return false;
  if (knownName(text) || context.isNamePart(text) || !isCommonWord(lower)) return true;
  return next !== undefined && knownName(`${text} ${next.text}`) !== null;
}

function runEnd(pieces: readonly Piece[], from: number, context: NameContext, inTitleCase: boolean): number {
  let to = from + 1;
  for (;;) {
    const bridge = bridgeLength(pieces, from, to);
    const next = pieces[to + bridge];
    if (!next?.isCapital || next.isJoined || isNoName(next)) return to;
    if (inTitleCase && bridge === 0 && !isNameInTitleCase(next, pieces[to + 1], context)) return to;
    to += bridge + 1;
  }
}

/** How many small words may stand before the next capital of the same name. */
function bridgeLength(pieces: readonly Piece[], from: number, to: number): number {
  const next = pieces[to];
  const after = pieces[to + 1];
  if (!next || next.isCapital) return 0;
  if (next.text === '&') return 1;
  if (next.text === '/') return isAcronym(pieces[to - 1]) && isAcronym(after) ? 1 : 0;
  if (PARTICLES.has(next.lower) && !OPENERS.has(next.lower)) return after?.isCapital ? 1 : 0;
  if (/^['’]s$/.test(next.text)) {
    const isKnown =
      knownName(
        pieces
          .slice(from, to)
          .map(({ text }) => text)
          .join(' '),
      ) !== null;
    return !isKnown && isPartOfName(pieces[to - 1], after) ? 1 : 0;
  }
  if (['of', 'for', 'on'].includes(next.lower) && takesField(pieces, from, to, next.lower))
    return after?.lower === 'the' ? 2 : 1;
  if (next.lower === 'and' && joinsFields(pieces, from, to)) return 1;
  return 0;
}

/** "People's Republic" and "Women's League" are names; "Berg's Norway" is two. */
function isPartOfName(owner: Piece | undefined, owned: Piece | undefined): boolean {
  if (!owner || !owned?.isCapital) return false;
  return isCommonWord(owner.lower) && isCommonWord(owned.lower) && knownName(owner.text) === null;
}

function takesField(pieces: readonly Piece[], from: number, to: number, preposition: string): boolean {
  const run = pieces.slice(from, to);
  const last = run.at(-1);
  if (!last) return false;
  const isBody = run.some(({ text }) => GOVERNMENT_STARTS.has(text) || OF_HEADS.has(text));
  if (preposition !== 'of') return isBody && pieces[to + 1]?.isCapital === true;
  return isBody || TITLE_OF.has(last.lower);
}

/** Heads outside of government that go on with "of". */
const OF_HEADS = new Set([
  'Association',
  'Bank',
  'Church',
  'Club',
  'College',
  'Confederation',
  'Democratic',
  'Federation',
  'Gulf',
  'Institute',
  'Isle',
  'Kingdom',
  'League',
  'Museum',
  'Organization',
  'Organisation',
  'Party',
  'Republic',
  'School',
  'Sea',
  'Society',
  'State',
  'States',
  'Strait',
  'Union',
  'University',
  'Wars',
  'War',
]);

/** "Department of Trade and Industry": two fields of one body, both ordinary words. */
function joinsFields(pieces: readonly Piece[], from: number, to: number): boolean {
  const hasField = pieces.slice(from, to).some(({ lower }) => lower === 'of' || lower === 'for');
  const before = pieces[to - 1];
  const after = pieces[to + 1];
  if (!hasField || !before || !after?.isCapital) return false;
  return isCommonWord(before.lower) && isCommonWord(after.lower) && !knownName(after.text);
}

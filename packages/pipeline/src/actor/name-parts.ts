/**
 * A run of capitalised words is often several names in a row: "Norwegian Foreign Minister Ada Berg" holds an adjective, a title
 * and a name. Here a run is cut into its names; titles are kept beside the name that they belong to.
 */
import { isCommonWord } from './common-words.ts';
import { type KnownName, knownName, LONGEST_KNOWN_NAME } from './countries.ts';
import { givenNameWeight } from './given-names.ts';
import { CALENDAR } from './lexicon/function-words.ts';
import {
  DOCUMENT_HEADS,
  EVENT_HEADS,
  GOVERNMENT_HEADS,
  ORGANISATION_HEADS,
  OUTLET_HEADS,
  PLACE_HEADS,
} from './lexicon/organisation-words.ts';
import { TITLE_HEADS, TITLE_MODIFIERS } from './lexicon/titles.ts';
import type { Run } from './name-runs.ts';
import type { Piece } from './piece.ts';

/** One name of a run: indexes into the pieces of the sentence, half-open. */
export interface NamePart extends Run {
  known: KnownName | null;
  title: Run | null;
}

/** The names of a run, in order. */
export function nameParts(pieces: readonly Piece[], run: Run): NamePart[] {
  const { from, to } = trimRun(pieces, run);
  if (from >= to) return [];
  const seam = companyEnd(pieces, { from, to });
  if (seam < to) return [...nameParts(pieces, { from, to: seam }), ...nameParts(pieces, { from: seam, to })];
  const parts = partsFromKnown(pieces, { from, to }) ?? partsFromTitle(pieces, { from, to });
  if (parts) return parts;
  const isAdjective =
    DIRECTIONS.has(pieces[to - 1]?.text ?? '') ||
    (to === from + 1 && LONE_ADJECTIVES.has(pieces[from]?.text ?? ''));
  return isAdjective ? [] : [plain(from, to)];
}

/** True when the last word of the run is the head noun of a body, event, outlet or place. */
export function isHeadWord(text: string): boolean {
  return HEADS.some((heads) => heads.has(text));
}

/** "Justice Department" and "General Assembly" begin with a title word and are bodies; "President Hill" is a person. */
const isBodyHead = (text: string) => isHeadWord(text) && !PLACE_HEADS.has(text);

const HEADS = [DOCUMENT_HEADS, GOVERNMENT_HEADS, ORGANISATION_HEADS, EVENT_HEADS, OUTLET_HEADS, PLACE_HEADS];

/** "Far Eastern" alone is an adjective and names nobody. */
const DIRECTIONS = new Set(['Eastern', 'Northern', 'Southern', 'Western']);

/** Capitalised adjectives of people that name nobody by themselves. */
const LONE_ADJECTIVES = new Set(['Black', 'Blacks', 'Indigenous', 'Native', 'Supreme', 'White', 'Whites']);

const plain = (from: number, to: number): NamePart => ({ from, to, known: null, title: null });

/** Small words left at the ends of a run by a cut are no part of a name. */
function trimRun(pieces: readonly Piece[], { from, to }: Run): Run {
  let [start, end] = [from, to];
  while (start < end && !isCapitalWord(pieces[start])) start += 1;
  while (end > start && !isCapitalWord(pieces[end - 1])) end -= 1;
  return { from: start, to: end };
}

/** A legal form ends a company's name: in "Norvane Inc. Ada Lind" a second name begins behind it. */
function companyEnd(pieces: readonly Piece[], { from, to }: Run): number {
  for (let at = from + 1; at < to - 1; at += 1)
    if (LEGAL_FORM_INSIDE.test(pieces[at]?.text ?? '') && pieces[at + 1]?.isCapital) return at + 1;
  return to;
}

/** Forms that are no words or syllables of other names. */
const LEGAL_FORM_INSIDE = /^(?:Corp|Inc|LLC|Ltd|PLC|GmbH)\.?$/;

function isCapitalWord(piece: Piece | undefined): boolean {
  return piece?.isCapital === true && !(piece.lower === 'the' || CALENDAR.has(piece.lower));
}

function partsFromKnown(pieces: readonly Piece[], { from, to }: Run): NamePart[] | null {
  const found = knownPrefix(pieces, { from, to });
  if (!found) return null;
  const first: NamePart = { from, to: found.to, known: found.known, title: null };
  if (found.to === to) return [first];
  if (isOneName(pieces, { from, to }, found)) return [plain(from, to)];
  return [first, ...nameParts(pieces, { from: found.to, to })];
}

function knownPrefix(pieces: readonly Piece[], { from, to }: Run): { known: KnownName; to: number } | null {
  for (let end = Math.min(to, from + LONGEST_KNOWN_NAME); end > from; end -= 1) {
    const known = knownName(printed(pieces, from, end));
    if (known) return { known, to: end };
  }
  return null;
}

/** The words as printed, one blank between them and none before a possessive. */
function printed(pieces: readonly Piece[], from: number, to: number): string {
  const [first, last] = [pieces[from] as Piece, pieces[to - 1] as Piece];
  return pieces
    .slice(from, to)
    .reduce((text, piece, index) => {
      const before = pieces[from + index - 1];
      return index === 0
        ? piece.text
        : `${text}${before && before.end < piece.start ? ' ' : ''}${piece.text}`;
    }, '')
    .slice(0, last.end - first.start);
}

/** Whether what follows a known name belongs to it: "Norwegian Defence Ministry", "Bank of Norway", "Jordan Lind". */
function isOneName(
  pieces: readonly Piece[],
  { from, to }: Run,
  found: { known: KnownName; to: number },
): boolean {
  const rest = pieces.slice(found.to, to);
  const last = rest.at(-1)?.text ?? '';
  if (titleChain(pieces, { from: found.to, to })) return false;
  const { use, key } = found.known;
  if (use === 'seat') return false;
  const isAbbreviation = /^[\p{Lu}.]+$/u.test(printed(pieces, from, found.to)) && found.to === from + 1;
  if (isAbbreviation && key.startsWith('country:')) return OUTLET_HEADS.has(last);
  if (isHeadWord(last) || rest.some(({ text, lower }) => isHeadWord(text) && lower !== last.toLowerCase())) {
    return !(use === 'adjective' && PLACE_HEADS.has(last) && rest.length > 1);
  }
  if (use === 'adjective') return false;
  return found.to === from + 1 && rest[0]?.isCapital === true && knownName(rest[0].text) === null;
}

function partsFromTitle(pieces: readonly Piece[], { from, to }: Run): NamePart[] | null {
  const chain = titleChain(pieces, { from, to });
  if (!chain) return null;
  const before = nameParts(pieces, { from, to: chain.from });
  if (pieces[chain.to]?.lower === 'of') return [...before, ...nameParts(pieces, { from: chain.to, to })];
  const name = trimRun(pieces, { from: chain.to, to });
  if (name.from < name.to) return [...before, { ...name, known: null, title: chain }];
  return isSurname(pieces, { from, to }, chain) ? [plain(from, to)] : before;
}

/** The title in a run: modifiers, heads, and a field after "of". Null when there is none or it is part of a body's name. */
function titleChain(pieces: readonly Piece[], { from, to }: Run): Run | null {
  let head = from;
  while (head < to && !isTitleHead(pieces[head])) head += 1;
  if (head >= to) return null;
  let end = head + 1;
  while (end < to && isTitleWord(pieces[end])) end += 1;
  if (pieces[end]?.lower === 'of' && end < to) end = fieldEnd(pieces, end + 1, to);
  if (end === to - 1 && end === head + 1 && isBodyHead(pieces[end]?.text ?? '')) return null;
  let start = head;
  while (start > from && isTitleWord(pieces[start - 1])) start -= 1;
  return { from: start, to: end };
}

/** A title or its plural ("Senators Ada Berg and Ola Lind"). */
function isTitleHead(piece: Piece | undefined): boolean {
  return (
    piece !== undefined &&
    (TITLE_HEADS.has(piece.lower) || TITLE_HEADS.has(piece.lower.replace(/(?<=[^s])s$/, '')))
  );
}

function isTitleWord(piece: Piece | undefined): boolean {
  return piece !== undefined && (isTitleHead(piece) || TITLE_MODIFIERS.has(piece.lower));
}

/** Where the field of "Secretary of State" or "Chief of Staff" ends: ordinary words belong to it, a name does not. */
function fieldEnd(pieces: readonly Piece[], from: number, to: number): number {
  let end = pieces[from]?.lower === 'the' ? from + 1 : from;
  while (end < to && isFieldWord(pieces, end)) end += 1;
  return end;
}

function isFieldWord(pieces: readonly Piece[], at: number): boolean {
  const lower = pieces[at]?.lower ?? '';
  return TITLE_MODIFIERS.has(lower) || FIELD_WORDS.has(lower);
}

/** Fields of offices that are no modifiers of titles. */
const FIELD_WORDS = new Set([
  'and',
  'commons',
  'energy',
  'homeland',
  'house',
  'operations',
  'services',
  'staff',
  'veterans',
  'war',
]);

/** A title word at the end is a surname behind a given name ("Nora King"), a title behind a body ("Senate Speaker"). */
function isSurname(pieces: readonly Piece[], { from, to }: Run, chain: Run): boolean {
  const before = pieces.slice(from, chain.from);
  return (
    chain.to === to &&
    chain.to - chain.from === 1 &&
    before.length > 0 &&
    before.every(({ text, lower }) => !isHeadWord(text) && !knownName(text) && isOfPerson(text, lower))
  );
}

const isOfPerson = (text: string, lower: string) => !isCommonWord(lower) || givenNameWeight(text) > 0;

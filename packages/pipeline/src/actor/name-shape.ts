/** What the words inside a name tell of the kind of actor: head nouns, legal forms, initials, given names, towns. */
import type { ActorKind } from '@onrecord/schema';
import { isCityName } from './cities.ts';
import { isCommonWord } from './common-words.ts';
import { knownName } from './countries.ts';
import { givenNameWeight } from './given-names.ts';
import { COMPANY_FORMS } from './lexicon/business-words.ts';
import {
  DOCUMENT_HEADS,
  EVENT_HEADS,
  GOVERNMENT_HEADS,
  GOVERNMENT_STARTS,
  INTERNATIONAL_WORDS,
  ORGANISATION_HEADS,
  OUTLET_HEADS,
  PLACE_HEADS,
} from './lexicon/organisation-words.ts';
import { isHeadWord, type NamePart } from './name-parts.ts';
import type { Piece } from './piece.ts';

/** Takes evidence for a kind of actor. */
export type AddEvidence = (kind: ActorKind, weight: number) => void;

/** The head noun inside a name nearly decides; the mere shape only hints. */
const STRONG = 2.5;
const HINT = 1;

/** Adds what the name itself tells. Geographic names carry their kind themselves. */
export function addShape(pieces: readonly Piece[], part: NamePart, add: AddEvidence): void {
  if (part.known) return;
  const words = pieces.slice(part.from, part.to);
  addHeads(words, part.title !== null, add);
  const isBody = isCompany(words) || isTeam(words);
  if (isBody) add('organisation', STRONG);
  addPlace(words, add);
  if (!isBody) addPerson(words, add);
}

function addHeads(words: readonly Piece[], hasTitle: boolean, add: AddEvidence): void {
  const [first, last] = [words[0] as Piece, words.at(-1) as Piece];
  const isAlone = words.length === 1;
  if (!isAlone && OUTLET_HEADS.has(last.text) && !hasTitle) add('news-outlet', STRONG);
  if (!isAlone && EVENT_HEADS.has(last.text)) add('event', STRONG);
  if (!isAlone && (PLACE_HEADS.has(last.text) || DIRECTIONS.has(last.text))) add('place', STRONG);
  const isState = GOVERNMENT_HEADS.has(last.text) || (GOVERNMENT_STARTS.has(first.text) && words.length > 2);
  if (isState) add(isInternational(words) ? 'organisation' : 'government-body', isAlone ? HINT * 2 : STRONG);
  else if (words.some(({ text }, index) => ORGANISATION_HEADS.has(text) && (index > 0 || isAlone)))
    add('organisation', isAlone ? HINT : STRONG);
  if (isAlone && isAcronym(first)) add('organisation', STRONG);
  if (DOCUMENT_HEADS.has(last.text)) add('document', STRONG);
  if (!isAlone && PLACE_STARTS.has(first.lower)) add('place', STRONG);
  if (!isAlone && ORGANISATION_STARTS.has(first.lower)) add('organisation', STRONG);
}

/** First words of the names of places. */
const PLACE_STARTS = new Set([
  'cape',
  'east',
  'el',
  'fort',
  'gulf',
  'lake',
  'las',
  'los',
  'mount',
  'mt',
  'new',
  'north',
  'port',
  'saint',
  'san',
  'santa',
  'south',
  'st',
  'west',
]);

/** First words of the names of companies and clubs. */
const ORGANISATION_STARTS = new Set(['air', 'bank', 'club', 'royal', 'team', 'university']);

const DIRECTIONS = new Set(['East', 'North', 'South', 'West']);

const isInternational = (words: readonly Piece[]) => words.some(({ text }) => INTERNATIONAL_WORDS.has(text));

/** A line in capitals makes every word look like an acronym; real ones are short or have a mark inside. */
const LONGEST_ACRONYM = 6;

const isAcronym = ({ text }: Piece) =>
  /^\p{Lu}[\p{Lu}&./-]+$/u.test(text) && (text.length <= LONGEST_ACRONYM || /[&./-]/.test(text));

function isCompany(words: readonly Piece[]): boolean {
  return words.length > 1 && COMPANY_FORMS.has((words.at(-1) as Piece).lower.replaceAll('.', ''));
}

/** "Oslo Herons", "Texas Riveters": a place and a plural. */
function isTeam(words: readonly Piece[]): boolean {
  const last = words.at(-1) as Piece;
  const place = words
    .slice(0, -1)
    .map(({ text }) => text)
    .join(' ');
  const isPlural = /[^s]s$/.test(last.lower) && isCommonWord(last.lower) && !isHeadWord(last.text);
  return place !== '' && isPlural && (isCityName(place) || knownName(place) !== null);
}

function addPlace(words: readonly Piece[], add: AddEvidence): void {
  const name = words.map(({ text }) => text).join(' ');
  if (!isCityName(name)) return;
  const isShared = words.length === 1 && (isCommonWord(name) || givenNameWeight(name) > 0);
  add('place', words.length > 1 ? STRONG : isShared ? HINT / 2 : HINT * 1.5);
}

function addPerson(words: readonly Piece[], add: AddEvidence): void {
  const [first, last] = [words[0] as Piece, words.at(-1) as Piece];
  if (words.length === 1) {
    const alone = givenNameWeight(first.text);
    if (alone >= ALONE && first.text !== first.text.toUpperCase()) add('person', alone * 0.75);
    return;
  }
  if (words.length > LONGEST_PERSON || isHeadWord(last.text)) return;
  if (words.some(({ text }) => text === 'of' || text === '&' || /\p{N}/u.test(text))) return;
  if (words.some(({ text }, index) => isInitial(text, index, words)) || SUFFIX.test(last.lower))
    add('person', STRONG);
  const weight = givenNameWeight(first.text);
  if (weight > 0) add('person', isCommonWord(last.lower) && weight < 1 ? weight : weight * 2);
  if (words.some(({ text }) => isLongCapitals(text)) && !isAllCapitals(words)) return;
  if (words.some(({ lower }) => !isCommonWord(lower)) && !/^\p{Lu}{2,}$/u.test(first.text))
    add('person', SHAPE);
}

/** Two unknown capitalised words: people, companies and ships look alike. */
const SHAPE = 0.6;

/** A word that is a given name only at times is none when it stands alone. */
const ALONE = 0.7;

const LONGEST_PERSON = 5;

/** "Ada K. Lind", "A. J. Lind", "A.J. Lind"; an initial stands before the surname. */
function isInitial(text: string, index: number, words: readonly Piece[]): boolean {
  return index < words.length - 1 && /^(?:\p{Lu}\.){1,3}$/u.test(text) && knownName(text) === null;
}

const SUFFIX = /^(?:jr|sr|ii|iii)$/;

const isLongCapitals = (text: string) => /^\p{Lu}{2,}$/u.test(text);
const isAllCapitals = (words: readonly Piece[]) => words.every(({ text }) => text === text.toUpperCase());

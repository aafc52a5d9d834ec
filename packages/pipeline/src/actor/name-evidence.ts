/**
 * What kind of actor a name stands for, as far as the words inside it and around it tell. Evidence is summed over all places
 * where the name is printed, because one of them usually tells ("the spokesman Ola Berg", later only "Berg").
 */
import type { ActorKind } from '@onrecord/schema';
import { isCommonWord } from './common-words.ts';
import { knownName } from './countries.ts';
import { DIRECTION_WORDS, MOTION_WORDS, PLACE_NOUNS, PLACE_PREPOSITIONS } from './lexicon/locative-words.ts';
import {
  EVENT_HEADS,
  GOVERNMENT_HEADS,
  GOVERNMENT_STARTS,
  INTERNATIONAL_WORDS,
  ORGANISATION_HEADS,
  OUTLET_HEADS,
  PLACE_HEADS,
} from './lexicon/organisation-words.ts';
import { BODY_NOUNS, MEDIA_NOUNS, PERSON_NOUNS } from './lexicon/role-nouns.ts';
import { isMedium } from './media-noun.ts';
import type { KindEvidence } from './name-found.ts';
import { isHeadWord, type NamePart } from './name-parts.ts';
import type { Piece } from './piece.ts';

/** A title or role beside the name decides; the head noun inside a name nearly does; a preposition only hints. */
const DECIDES = 4;
const STRONG = 2.5;
const HINT = 1;

/** The evidence of one printed name. Geographic names carry their kind themselves. */
export function kindEvidence(pieces: readonly Piece[], part: NamePart): KindEvidence {
  const evidence: KindEvidence = {};
  const add = (kind: ActorKind, weight: number) => {
    evidence[kind] = (evidence[kind] ?? 0) + weight;
  };
  if (part.known) add(part.known.kind, DECIDES);
  if (part.title) add('person', DECIDES);
  addShape(pieces, part, add);
  addBefore(pieces, part, add);
  addAfter(pieces, part, add);
  return evidence;
}

/** How many words back a verb of motion still governs "to". */
const MOTION_REACH = 4;

/** True when the words before the name tell a place. */
export function isLocative(pieces: readonly Piece[], from: number): boolean {
  const skip = pieces[from - 1]?.lower === 'the' ? 1 : 0;
  const before = pieces[from - 1 - skip]?.lower ?? '';
  const earlier = pieces[from - 2 - skip]?.lower ?? '';
  if (PLACE_PREPOSITIONS.has(before) || PLACE_NOUNS.has(before)) return true;
  if (before === 'of') return DIRECTION_WORDS.has(earlier) || PLACE_NOUNS.has(earlier);
  if (before === ',') return PLACE_NOUNS.has(earlier);
  if (MOTION_WORDS.has(before)) return true;
  if (!['to', 'from', 'for', 'via', 'through'].includes(before)) return false;
  return pieces.slice(Math.max(0, from - MOTION_REACH), from).some(({ lower }) => MOTION_WORDS.has(lower));
}

type Add = (kind: ActorKind, weight: number) => void;

function addShape(pieces: readonly Piece[], { from, to, known, title }: NamePart, add: Add): void {
  if (known) return;
  const words = pieces.slice(from, to);
  const [first, last] = [words[0] as Piece, words.at(-1) as Piece];
  const isAlone = words.length === 1;
  if (!isAlone && OUTLET_HEADS.has(last.text) && !title) add('news-outlet', STRONG);
  if (!isAlone && EVENT_HEADS.has(last.text)) add('event', STRONG);
  if (!isAlone && (PLACE_HEADS.has(last.text) || DIRECTIONS.has(last.text))) add('place', STRONG);
  const isBody = GOVERNMENT_HEADS.has(last.text) || (GOVERNMENT_STARTS.has(first.text) && words.length > 2);
  if (isBody) add(isInternational(words) ? 'organisation' : 'government-body', isAlone ? HINT : STRONG);
  else if (words.some(({ text }) => ORGANISATION_HEADS.has(text)))
    add('organisation', isAlone ? HINT : STRONG);
  if (/^\p{Lu}[\p{Lu}&./-]+$/u.test(first.text) && isAlone) add('organisation', HINT);
  if (!isAlone && PLACE_STARTS.has(first.lower)) add('place', STRONG);
  if (isPersonShape(words)) add('person', HINT);
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

const DIRECTIONS = new Set(['East', 'North', 'South', 'West']);

const isInternational = (words: readonly Piece[]) => words.some(({ text }) => INTERNATIONAL_WORDS.has(text));

/** Two to four capitalised words of which at least one is no English word. */
function isPersonShape(words: readonly Piece[]): boolean {
  if (words.length < 2 || words.length > 5) return false;
  if (words.some(({ text }) => /^\p{Lu}{2,}$/u.test(text) || text === 'of' || text === '&')) return false;
  if (isHeadWord((words.at(-1) as Piece).text)) return false;
  return words.some(({ lower }) => !isCommonWord(lower));
}

function addBefore(pieces: readonly Piece[], part: NamePart, add: Add): void {
  const { from, known } = part;
  const before = pieces[from - 1];
  if (!before || known) return;
  const { lower } = before;
  if (PERSON_NOUNS.has(lower) && !before.isCapital) add('person', DECIDES);
  else if (lower === 'comrade') add('person', DECIDES);
  else if (MEDIA_NOUNS.has(lower) && isMediaPhrase(pieces, from))
    add(isOfState(pieces, from) ? 'state-news-agency' : 'news-outlet', DECIDES);
  else if (lower === 'told' && isAlone(part)) add('news-outlet', HINT * 1.5);
  else if (BODY_NOUNS.has(lower)) add('organisation', STRONG);
  if (isLocative(pieces, from)) add('place', PLACE_PREPOSITIONS.has(lower) ? HINT : HINT / 2);
}

const isAlone = ({ from, to }: NamePart) => to === from + 1;

/** How many words before the noun may tell that an agency is one of news, or of the state. */
const MEDIA_REACH = 4;

const wordsBefore = (pieces: readonly Piece[], from: number) =>
  pieces.slice(Math.max(0, from - MEDIA_REACH), from).map(({ lower }) => lower);

function isMediaPhrase(pieces: readonly Piece[], from: number): boolean {
  return isMedium(pieces[from - 1]?.lower ?? '', wordsBefore(pieces, from).join(' '));
}

function isOfState(pieces: readonly Piece[], from: number): boolean {
  const words = wordsBefore(pieces, from);
  return ['state', 'state-run', 'state-owned', 'state-controlled', 'government-run', 'official'].some(
    (word) => words.includes(word),
  );
}

/** Nouns behind a name that tell what it is; a campaign, team or administration may be that of a person or state. */
const BODY_TELLING = new Set(['bank', 'company', 'firm', 'group', 'militia', 'movement', 'party', 'union']);

function addAfter(pieces: readonly Piece[], { from, to, known }: NamePart, add: Add): void {
  const after = pieces[to];
  const later = pieces[to + 1];
  if (!after || known) return;
  if (MEDIA_NOUNS.has(after.lower) && !after.isCapital) add('news-outlet', STRONG);
  else if (PLACE_NOUNS.has(after.lower)) add('place', STRONG);
  else if (BODY_TELLING.has(after.lower)) add('organisation', HINT);
  if (after.lower === 'reported' && to === from + 1) add('news-outlet', HINT * 1.5);
  if (after.text === ',' && later && knownName(later.text)?.use === 'name') add('place', HINT);
  if (after.text === ',' && later?.lower === 'who') add('person', STRONG);
  if (after.text === ',' && later?.kind === 'number' && pieces[to + 2]?.text === ',') add('person', STRONG);
  if (after.lower === 'who') add('person', STRONG);
}

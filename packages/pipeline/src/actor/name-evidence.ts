/**
 * What kind of actor a name stands for, as far as the words inside it and around it tell. Evidence is summed over all places
 * where the name is printed, because one of them usually tells ("the spokesman Ola Berg", later only "Berg").
 */
import type { ActorKind } from '@onrecord/schema';
import { knownName } from './countries.ts';
import {
  BUSINESS_BELONGINGS,
  BUSINESS_NOUNS,
  MEDIA_BELONGINGS,
  PLACE_HOLDERS,
} from './lexicon/business-words.ts';
import { DIRECTION_WORDS, MOTION_WORDS, PLACE_NOUNS, PLACE_PREPOSITIONS } from './lexicon/locative-words.ts';
import { BODY_NOUNS, MEDIA_NOUNS, PERSON_NOUNS } from './lexicon/role-nouns.ts';
import { isMedium } from './media-noun.ts';
import type { KindEvidence } from './name-found.ts';
import type { NamePart } from './name-parts.ts';
import { type AddEvidence, addShape } from './name-shape.ts';
import type { Piece } from './piece.ts';

/** A title or role beside the name decides; a noun behind it nearly does; a preposition only hints. */
const DECIDES = 4;
const STRONG = 2.5;
const TELLS = 1.5;
const HINT = 1;

/** What the words inside a name tell. */
export function shapeEvidence(pieces: readonly Piece[], part: NamePart): KindEvidence {
  const evidence: KindEvidence = {};
  addShape(pieces, part, adder(evidence));
  return evidence;
}

/** What stands around one printed name. Geographic names carry their kind themselves. */
export function kindEvidence(pieces: readonly Piece[], part: NamePart): KindEvidence {
  const evidence: KindEvidence = {};
  const add = adder(evidence);
  if (part.known) add(part.known.kind, DECIDES);
  if (part.title) add('person', DECIDES);
  if (part.known) return evidence;
  addBefore(pieces, part, add);
  addOwned(pieces, part, add);
  addAfter(pieces, part, add);
  addApposition(pieces, part, add);
  return evidence;
}

const adder = (evidence: KindEvidence): AddEvidence => {
  return (kind: ActorKind, weight: number) => {
    if (weight > 0) evidence[kind] = (evidence[kind] ?? 0) + weight;
  };
};

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

function addBefore(pieces: readonly Piece[], part: NamePart, add: AddEvidence): void {
  const { from } = part;
  const before = pieces[from - 1];
  if (!before) return;
  const { lower } = before;
  if (BUSINESS_NOUNS.has(lower)) add('organisation', TELLS);
  else if (PERSON_NOUNS.has(lower) && !before.isCapital) add('person', DECIDES);
  else if (lower === 'comrade') add('person', DECIDES);
  else if (MEDIA_NOUNS.has(lower) && isMediaPhrase(pieces, from))
    add(isOfState(pieces, from) ? 'state-news-agency' : 'news-outlet', DECIDES);
  else if (lower === 'told' && isAlone(part)) add('news-outlet', TELLS);
  else if (BODY_NOUNS.has(lower)) add('organisation', STRONG);
  if (isLocative(pieces, from)) add('place', placeWeight(lower));
  if (lower === ',') addNounBefore(pieces[from - 2]?.lower ?? '', add);
  if (ARTICLES.has(lower) && !part.title && isClosed(pieces[part.to])) add('organisation', HINT);
}

const ARTICLES = new Set(['a', 'an', 'the']);

/** No noun follows, so that an article before the name is its own: people have none. */
function isClosed(after: Piece | undefined): boolean {
  return (
    after?.kind !== 'word' || /^(?:and|are|for|has|have|in|is|of|on|said|to|was|were|will)$/.test(after.lower)
  );
}

/** "the record company, Norvane Music" and "the chairman, Ola Lind". */
function addNounBefore(noun: string, add: AddEvidence): void {
  if (BODY_NOUNS.has(noun) || BUSINESS_NOUNS.has(noun) || noun === 'airline') add('organisation', TELLS);
  else if (PERSON_NOUNS.has(noun)) add('person', TELLS);
}

/** People and bodies are met with and worked at; only "in" and the like tell a place plainly. */
function placeWeight(preposition: string): number {
  if (preposition === 'at') return HINT / 4;
  return PLACE_PREPOSITIONS.has(preposition) ? HINT : HINT / 2;
}

const isAlone = ({ from, to }: NamePart) => to === from + 1;

/** How many words before the noun may tell that an agency is one of news, or of the state. */
const MEDIA_REACH = 4;

const wordsBefore = (pieces: readonly Piece[], from: number) =>
  pieces.slice(Math.max(0, from - MEDIA_REACH), from).map(({ lower }) => lower);

function isMediaPhrase(pieces: readonly Piece[], from: number): boolean {
  return isMedium(pieces[from - 1]?.lower ?? '', wordsBefore(pieces, from).join(' '));
}

const STATE_WORDS = ['state', 'state-run', 'state-owned', 'state-controlled', 'government-run', 'official'];

function isOfState(pieces: readonly Piece[], from: number): boolean {
  const words = wordsBefore(pieces, from);
  return STATE_WORDS.some((word) => words.includes(word));
}

/** "the mayor of Kelm" governs a place, "the director of Norvane" and "an analyst at Norvane" belong to a body. */
function addOwned(pieces: readonly Piece[], { from }: NamePart, add: AddEvidence): void {
  const preposition = pieces[from - 1]?.lower ?? '';
  const head = pieces[from - 2];
  if (!head || !['of', 'at', 'for', 'with', 'in'].includes(preposition)) return;
  if (PLACE_HOLDERS.has(head.lower)) add('place', preposition === 'of' ? STRONG : HINT);
  else if (/^(?:ceo|cfo|shares|stake|subsidiary|unit|employees|customers|arm|division)$/.test(head.lower))
    add('organisation', TELLS);
  else if (PERSON_NOUNS.has(head.lower) && /^(?:at|with)$/.test(preposition)) add('organisation', TELLS);
  else if (/^(?:executive|officer|manager|chairman|chairwoman|founder|co-founder|director)$/.test(head.lower))
    add('organisation', TELLS);
}

/** Nouns behind a name that tell what it is; a campaign, team or administration may be that of a person or state. */
const BODY_TELLING = new Set(['bank', 'company', 'firm', 'group', 'militia', 'movement', 'party', 'union']);

function addAfter(pieces: readonly Piece[], part: NamePart, add: AddEvidence): void {
  const [after, later] = [pieces[part.to], pieces[part.to + 1]];
  if (!after) return;
  if (isMediumBehind(after, later)) add('news-outlet', STRONG);
  else if (PLACE_NOUNS.has(after.lower)) add('place', STRONG);
  else if (BODY_TELLING.has(after.lower)) add('organisation', HINT);
  else if (MEDIA_BELONGINGS.has(after.lower)) add('news-outlet', isAlone(part) ? TELLS : HINT);
  else if (BUSINESS_BELONGINGS.has(after.lower)) add('organisation', TELLS);
  else if (after.lower === 'chief' && later?.lower === 'executive') add('organisation', TELLS);
  if (isAlone(part) && OF_PERSON.has(after.lower)) add('person', TELLS);
  if (isCredit(pieces, part)) add('news-outlet', TELLS);
  addVerb(pieces, part, add);
  if (after.lower === 'who') add('person', STRONG);
  if (after.text !== ',' || !later) return;
  if (later.lower === 'who') add('person', STRONG);
  if (knownName(later.text)?.use === 'name') add('place', HINT);
  if (isAge(later) && [',', '.'].includes(pieces[part.to + 2]?.text ?? '')) add('person', STRONG);
}

/** "the Norvane newspaper", "the Norvane news agency"; a site or station alone may be one for building or trains. */
function isMediumBehind(after: Piece, later: Piece | undefined): boolean {
  if (after.isCapital) return false;
  if (after.lower === 'news') return MEDIA_NOUNS.has(later?.lower ?? '');
  return MEDIA_NOUNS.has(after.lower) && isMedium(after.lower, after.lower);
}

/** What is named after the person who leads it: "the Lind administration". */
const OF_PERSON = new Set(['administration', 'camp', 'campaign', 'presidency']);

/** "(Ada Lind/Norvane)" under a picture. */
const isCredit = (pieces: readonly Piece[], { from, to }: NamePart) =>
  pieces[from - 1]?.text === '/' && pieces[from - 2]?.isCapital === true && pieces[to]?.text === ')';

/** "Lind, 43," gives an age; a year or a sum has more figures. */
const isAge = ({ kind, text }: Piece) => kind === 'number' && /^\d{1,2}$/.test(text);

/** Media quote and cite; only people grow up, marry and tweet. */
function addVerb(pieces: readonly Piece[], part: NamePart, add: AddEvidence): void {
  const [after, later, last] = [0, 1, 2].map((offset) => pieces[part.to + offset]?.lower ?? '');
  if ((after === 'reported' || (after === 'reports' && later === 'that')) && isAlone(part))
    add('news-outlet', TELLS);
  if (after === ',' && (later === 'citing' || later === 'quoting')) add('news-outlet', TELLS);
  if (after === 'quoted' && isAlone(part)) add('news-outlet', TELLS);
  if (pieces[part.from - 1]?.text === '(' && after === ')' && /^(?:[-–—]|--)$/.test(later ?? ''))
    add('news-outlet', DECIDES);
  if (!isAlone(part) && SAYS.test(after ?? '')) add('person', HINT / 2);
  if (/^(?:tweeted|smiled|shrugged|wept|laughed|nodded|married|himself|herself)$/.test(after ?? ''))
    add('person', TELLS);
  if (after === 'was' && (later === 'born' || (later === 'arrested' && last !== 'by'))) add('person', TELLS);
}

/** Bodies say too; beside the shape of a person's name it is a person's. */
const SAYS = /^(?:added|argued|explained|recalled|said|says|told|wrote)$/;

/** How far behind the comma the head of an apposition stands. */
const APPOSITION_REACH = 7;

/** "Norvane, a maker of pumps," and "Lind, the mayor of Kelm,": the noun behind the comma tells the kind. */
function addApposition(pieces: readonly Piece[], { to }: NamePart, add: AddEvidence): void {
  if (pieces[to]?.text !== ',' || !/^(?:an?|the|its|his|her|their)$/.test(pieces[to + 1]?.lower ?? ''))
    return;
  for (let at = to + 2; at < to + 2 + APPOSITION_REACH; at += 1) {
    const { lower, kind } = pieces[at] ?? { lower: '', kind: 'punctuation' };
    if (kind !== 'word' || /^(?:of|in|at|for|and|that|which|who|to|on)$/.test(lower)) {
      addNoun(pieces[at - 1]?.lower ?? '', isOfState(pieces, at), add);
      return;
    }
  }
}

function addNoun(noun: string, isState: boolean, add: AddEvidence): void {
  if (BUSINESS_NOUNS.has(noun)) add('organisation', TELLS);
  else if (PERSON_NOUNS.has(noun)) add('person', STRONG);
  else if (MEDIA_NOUNS.has(noun) && isMedium(noun, noun))
    add(isState ? 'state-news-agency' : 'news-outlet', STRONG);
  else if (BODY_NOUNS.has(noun) || noun === 'airline') add('organisation', STRONG);
  else if (PLACE_NOUNS.has(noun)) add('place', STRONG);
}

/**
 * A sentence in which each actor is one symbol, so that rules read like the sentences they match: the words between the
 * actors stay as they are, an actor is a symbol of two private-use characters, the letter of its kind and a number.
 */
import type { ActorKind, Mention, Range } from '@onrecord/schema';

/** A mention inside a sentence, with every actor that it stands for. */
export interface Party extends Range {
  actorIds: string[];
  kind: ActorKind;
  form: Mention['form'];
}

/** The template of a sentence. */
export interface Template {
  /** The sentence with symbols for actors, and with plain apostrophes. */
  words: string;
  /** The parties by the number in their symbol. */
  parties: Party[];
  /** The place in the article of the template's characters from `start` to `end`. */
  rangeOf(start: number, end: number): Range;
}

/** Opens and closes the symbol of an actor; private-use characters that no newspaper prints. */
export const [OPEN, CLOSE] = ['\uE000', '\uE001'];

/** Stands before the letter of an adjective of origin ("Tarvian"). */
export const ADJECTIVE = '\uE002';

/** The letter of each kind inside a symbol. */
export const KIND_LETTERS = {
  person: 'p',
  organisation: 'b',
  'government-body': 'b',
  country: 'c',
  place: 'l',
  'news-outlet': 'o',
  'state-news-agency': 'o',
  event: 'e',
  document: 'd',
  group: 'g',
  'unnamed-source': 'u',
  other: 'x',
} as const satisfies Record<ActorKind, string>;

/** The template of a description in which its own actor follows as one more party: "the Tarvian leader X". */
export function templateOfDescription(text: string, whole: Party, names: readonly Party[]): Template {
  const own: Party = { ...whole, start: whole.end, form: 'name' };
  return templateOf(text, whole, [...names, own], ' ');
}

/** Builds the template of the sentence from parties that lie inside of it, are sorted and do not overlap. */
export function templateOf(text: string, sentence: Range, parties: readonly Party[], glue = ''): Template {
  const pieces: { at: number; start: number; end: number; words: string }[] = [];
  let at = 0;
  const add = (start: number, end: number, words: string) => {
    if (words) pieces.push({ at, start, end, words });
    at += words.length;
  };
  let from = sentence.start;
  for (const [index, party] of parties.entries()) {
    const gap = party.start === party.end ? glue : '';
    add(from, party.start, plain(text.slice(from, party.start)) + gap);
    add(party.start, party.end, symbolOf(party, index));
    from = party.end;
  }
  add(from, sentence.end, plain(text.slice(from, sentence.end)));
  const placeOf = (offset: number, isEnd: boolean) => {
    const piece = pieces.findLast((one) => (isEnd ? one.at < offset : one.at <= offset)) ?? {
      at: 0,
      ...sentence,
      words: '',
    };
    const isSymbol = piece.words.startsWith(OPEN);
    if (isSymbol) return isEnd ? piece.end : piece.start;
    return Math.min(piece.end, piece.start + offset - piece.at);
  };
  return {
    words: pieces.map(({ words }) => words).join(''),
    parties: [...parties],
    rangeOf: (start, end) => ({ start: placeOf(start, false), end: placeOf(end, true) }),
  };
}

function symbolOf({ kind, form }: Party, index: number): string {
  const letter = KIND_LETTERS[kind];
  return `${OPEN}${form === 'adjective' ? ADJECTIVE : ''}${letter}${index}${CLOSE}`;
}

/** One character for one character, so that offsets stay; the private-use letters can only come from symbols. */
function plain(words: string): string {
  return words.replace(/[‘’]/g, "'").replace(/[\s\uE000-\uE002]/g, ' ');
}

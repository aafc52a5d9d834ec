/** What the parser is told of a sentence: hashes of words, tags, and the marks between the words, which take no part in the tree. */
import { hashText } from './hashed-weights.ts';
import { TAGS, type Tag } from './tags.ts';

/** The words of one sentence as the parser sees them: without marks, which are told to the word behind them. */
export interface ParserInput {
  /** Hash of each word. */
  words: Uint32Array;
  /** Number of each tag. */
  tags: Uint8Array;
  /** Bits: 1 a comma, 2 a quotation mark, 4 another mark, 8 a dash or colon stands just before the word. */
  marks: Uint8Array;
  /** How many of each kind of mark stand before the word from the start of the sentence, four numbers a word and for the end. */
  marksSoFar: Uint16Array;
  /** Where each word stands in the sentence with marks. */
  places: number[];
}

/** The parser's view of a sentence. */
export function parserInput(words: readonly string[], tags: readonly Tag[]): ParserInput {
  const places: number[] = [];
  const marks: number[] = [];
  let before = 0;
  for (const [place, tag] of tags.entries()) {
    if (tag === '.') {
      before |= markBit(words[place] ?? '');
      continue;
    }
    places.push(place);
    marks.push(before);
    before = 0;
  }
  return {
    words: Uint32Array.from(places, (place) =>
      tags[place] === 'NNP' ? ANY_NAME : wordHash(words[place] ?? ''),
    ),
    tags: Uint8Array.from(places, (place) => TAGS.indexOf(tags[place] ?? 'X')),
    marks: Uint8Array.from(marks),
    marksSoFar: countMarks(marks),
    places,
  };
}

/** Names are all one word, so that people and countries that the training texts lack are read as well as those they have. */
const ANY_NAME = 8;

function wordHash(word: string): number {
  return hashText(word.toLowerCase().replace(/\p{N}/gu, '0'), 21);
}

function countMarks(marks: readonly number[]): Uint16Array {
  const counts = new Uint16Array(MARK_KINDS * (marks.length + 1));
  for (const [at, bits] of marks.entries()) {
    for (let kind = 0; kind < MARK_KINDS; kind++)
      counts[MARK_KINDS * (at + 1) + kind] = (counts[MARK_KINDS * at + kind] ?? 0) + ((bits >> kind) & 1);
  }
  return counts;
}

/** Bits of the kinds of marks between two words. */
export function marksBetween({ marksSoFar, places }: ParserInput, left: number, right: number): number {
  const from = MARK_KINDS * (left + 1);
  const to = MARK_KINDS * Math.min(right + 1, places.length);
  let bits = 0;
  for (let kind = 0; kind < MARK_KINDS; kind++)
    if ((marksSoFar[to + kind] ?? 0) > (marksSoFar[from + kind] ?? 0)) bits |= 1 << kind;
  return bits;
}

const MARK_KINDS = 4;

function markBit(mark: string): number {
  if (mark === ',') return 1;
  if (/["“”‘’']/.test(mark)) return 2;
  return /[–—:;-]/.test(mark) ? 8 : 4;
}

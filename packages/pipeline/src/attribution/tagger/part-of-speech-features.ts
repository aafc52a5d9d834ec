/** What the part-of-speech tagger looks at: the word and its neighbours, their endings and shapes, the tags before. */
import { hashText, mixHashes } from './hashed-weights.ts';

/** What the features of one word are made from. */
export interface WordHashes {
  word: number;
  suffix: number;
  shortSuffix: number;
  prefix: number;
  shape: number;
  isMark: boolean;
}

/** How many features one word has. */
export const FEATURE_COUNT = 25;

/** Hashes of the words of a sentence, with two empty ones on each side. */
export function wordHashes(words: readonly string[]): WordHashes[] {
  return [NOTHING, NOTHING, ...words.map(hashesOf), NOTHING, NOTHING];
}

/** Writes the feature hashes of word `at` into `out`. */
export function writeFeatures(
  sentence: readonly WordHashes[],
  at: number,
  previous: number,
  beforePrevious: number,
  out: Uint32Array,
): void {
  const middle = at + EDGE;
  const own = sentence[middle] ?? NOTHING;
  const left = sentence[middle - 1] ?? NOTHING;
  const farLeft = sentence[middle - 2] ?? NOTHING;
  const right = sentence[middle + 1] ?? NOTHING;
  const farRight = sentence[middle + 2] ?? NOTHING;
  const history = previous * 64 + beforePrevious;
  const parts = [
    7,
    own.word,
    own.suffix,
    own.shortSuffix,
    own.prefix,
    own.shape,
    previous,
    history,
    mixHashes(own.word, previous),
    mixHashes(own.suffix, previous),
    left.word,
    left.suffix,
    farLeft.word,
    right.word,
    right.suffix,
    farRight.word,
    mixHashes(right.shape, own.shape),
    mixHashes(own.word, right.suffix),
    mixHashes(mixHashes(own.suffix, right.suffix), previous),
    mixHashes(own.word, left.word),
    mixHashes(own.word, right.word),
    mixHashes(own.shape, at === 0 ? 1 : 2),
    mixHashes(mixHashes(own.suffix, own.shape), mixHashes(at === 0 ? 1 : 2, right.suffix)),
    mixHashes(own.suffix, history),
    mixHashes(right.word, previous),
  ];
  for (let index = 0; index < FEATURE_COUNT; index++) out[index] = mixHashes(parts[index] ?? 0, index + 1);
}

/** How many empty words stand before the first one and behind the last one. */
export const EDGE = 2;

const NOTHING: WordHashes = { word: 1, suffix: 2, shortSuffix: 3, prefix: 4, shape: 5, isMark: false };

function hashesOf(word: string): WordHashes {
  const lower = word.toLowerCase();
  const isMark = !/[\p{L}\p{N}$%#]/u.test(word);
  return {
    word: hashText(/\p{N}/u.test(word) ? lower.replace(/\p{N}/gu, '0') : lower, 11),
    suffix: hashText(lower.slice(-3), 12),
    shortSuffix: hashText(lower.slice(-2), 13),
    prefix: hashText(lower.slice(0, 2), 14),
    shape: hashText(shapeOf(word), 15),
    isMark,
  };
}

function shapeOf(word: string): string {
  const first = /^\p{Lu}/u.test(word) ? (/^[\p{Lu}.&]+$/u.test(word) ? 'A' : 'Aa') : 'a';
  return (
    first +
    (/\p{N}/u.test(word) ? '0' : '') +
    (word.includes('-') ? '-' : '') +
    (/^['’]/.test(word) ? "'" : '')
  );
}

/** What the words of a block look like, without a look at the page around it. */
import type { RenderedBlock } from '../block-writer.ts';
import { WORDINGS } from './wording.ts';

/** Features by name; all of them numbers. */
export type Features = Record<string, number>;

/** Length, links, punctuation and turns of phrase of a block. */
export function textFeatures(whole: string, { linked, strong, lines }: RenderedBlock): Features {
  const text = whole.length > LONGEST_READ ? whole.slice(0, LONGEST_READ) : whole;
  const words = countOf(text, /[\p{L}\p{N}_]+/gu);
  const letters = countOf(text, /\p{L}/gu) || 1;
  const features: Features = {
    chars: Math.log1p(whole.length),
    words: Math.log1p(words),
    lines: Math.log1p(lines),
    wordLength: text.length / (words || 1),
    linkDensity: Math.min(1, linked / whole.length),
    strongDensity: Math.min(1, strong / whole.length),
    upperShare: countOf(text, /\p{Lu}/gu) / letters,
    digitShare: countOf(text, /\p{N}/gu) / text.length,
    commas: countOf(text, COMMAS) / (words || 1),
    sentences: Math.log1p(countOf(text, SENTENCE_ENDS)),
    endsSentence: Number(ENDS_SENTENCE.test(whole.slice(-LONGEST_END))),
    endsColon: Number(/[:：]$/.test(whole)),
    beginsLower: Number(/^\p{Ll}/u.test(text)),
    quotes: Number(/["“”„«»「]/.test(text)),
    symbols: countOf(text, /[|•·›»/@#→▶]/g) / text.length,
    isProse: Number(isProse(whole, linked)),
  };
  const beginning = text.slice(0, WORDED);
  for (const [name, pattern] of Object.entries(WORDINGS))
    features[`says:${name}`] = Number(pattern.test(beginning));
  return features;
}

/** Whether the block reads like a paragraph: long enough for a sentence, with its punctuation, and not made of links. */
export function isProse(text: string, linked: number): boolean {
  return text.length >= SHORTEST_PROSE && linked < text.length * MAX_LINKED_PROSE && PUNCTUATION.test(text);
}

/** Two lines of a column; the shortest paragraphs of news are shorter, but they stand among longer ones. */
const SHORTEST_PROSE = 80;

/** Paragraphs with more links are lists of links, whatever their length. */
const MAX_LINKED_PROSE = 0.4;

/** A longer block is judged by its beginning: what is counted of it takes many times its length in memory. */
const LONGEST_READ = 20_000;

/** Furniture says what it is within these characters; a block may have megabytes. */
const WORDED = 2000;

/** Marks at the end of a paragraph; a row of a million dots would be tried from each of them. */
const LONGEST_END = 40;

const COMMAS = /[,;，、；،]/g;
const SENTENCE_ENDS = /[.!?。！？…]["”’»)]?(?=\s|$)|[。！？]/g;
const PUNCTUATION = /[.,;!?。！？，、،؟]/;
const ENDS_SENTENCE = /[.!?。！？…؟]["”’»)\]]*$/;

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

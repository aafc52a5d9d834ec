/**
 * Learns the weights of the part-of-speech tagger from PolNeAR train (tags that CoreNLP gave) and prints its accuracy on dev.
 * Run: node scripts/train-part-of-speech.ts [--data DIR]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Token } from '@onrecord/text';
import { mixHashes } from '../src/attribution/tagger/hashed-weights.ts';
import { bestTag, featureIndex, START } from '../src/attribution/tagger/part-of-speech.ts';
import {
  FEATURE_COUNT,
  type WordHashes,
  wordHashes,
  writeFeatures,
} from '../src/attribution/tagger/part-of-speech-features.ts';
import { MARK_TAG, TAGS } from '../src/attribution/tagger/tags.ts';
import { CORPORA_FOLDER } from './corpora-folder.ts';
import {
  type AnnotatedWord,
  type GoldArticle,
  polnearFolder,
  readSplit,
  readWords,
  tokensBySentence,
} from './polnear.ts';

/** A table of 2^17 gave 95.5% on dev with the first features, 2^18 95.8%; 2^19 gives 96.9% with the present ones. */
const SIZE = 2 ** 19;
const EPOCHS = 5;
/** In a hundred. */
const FORGOTTEN_NAMES = 40;
const FORGOTTEN_WORDS = 5;

type Words = Map<number, AnnotatedWord>;

interface Sentence {
  words: string[];
  tags: number[];
}

const { values } = parseArgs({ options: { data: { type: 'string', default: CORPORA_FOLDER } } });
const folder = polnearFolder(values.data);
if (!folder) console.log(`No PolNeAR in ${values.data}: nothing to learn from.`);
else learn(folder);

function learn(directory: string): void {
  const tags = readWords(directory);
  const train = sentencesOf(readSplit(directory, 'train'), 'train', tags);
  const dev = sentencesOf(readSplit(directory, 'dev'), 'dev', tags);
  const weights = new Float64Array(SIZE);
  const sums = new Float64Array(SIZE);
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const sentence of shuffled(train, epoch)) step = learnSentence(sentence, weights, sums, step);
    const averaged = weights.map((weight, index) => weight - (sums[index] ?? 0) / step);
    console.log(`epoch ${epoch + 1}: dev ${(100 * accuracy(dev, quantised(averaged))).toFixed(2)}%`);
    if (epoch === EPOCHS - 1) write(quantised(averaged));
  }
}

function sentencesOf(split: GoldArticle[], name: string, all: Map<string, Words>): Sentence[] {
  return split.flatMap(({ id, article }) => {
    const known = all.get(`${name}/${id}`);
    if (!known) return [];
    return tokensBySentence(article).map((words) => ({
      words: words.map(({ text }) => text),
      tags: words.map((word) => tagOf(word, known)),
    }));
  });
}

/** -1 when the annotation has no word that starts here. */
function tagOf(word: Token, known: Words): number {
  const penn = known.get(word.start)?.tag;
  if (!/[\p{L}\p{N}$%#]/u.test(word.text)) return MARK_TAG;
  if (penn === undefined) return -1;
  const rest = [...word.text].some(
    (_, index) => index > 0 && /^(?:VB|MD)/.test(known.get(word.start + index)?.tag ?? ''),
  );
  return TAGS.indexOf(penn === 'PRP' && rest ? 'PV' : folded(penn));
}

function folded(penn: string): (typeof TAGS)[number] {
  const stem =
    { JJR: 'JJ', JJS: 'JJ', RBR: 'RB', RBS: 'RB', NNPS: 'NNP', PDT: 'DT', WP$: 'WP' }[penn] ?? penn;
  return TAGS.find((tag) => tag === stem) ?? 'X';
}

function learnSentence(
  { words, tags }: Sentence,
  weights: Float64Array,
  sums: Float64Array,
  from: number,
): number {
  const hashes = wordHashes(words).map((word, at) =>
    isForgotten(tags[at - 2], word.word, from + at) ? forgotten(word, from + at) : word,
  );
  const features = new Uint32Array(FEATURE_COUNT);
  let step = from;
  let previous = START;
  let beforePrevious = START;
  for (const [at, gold] of tags.entries()) {
    let best = MARK_TAG;
    if (gold !== MARK_TAG) {
      step++;
      writeFeatures(hashes, at, previous, beforePrevious, features);
      best = bestTag(features, (index) => weights[index & (SIZE - 1)] ?? 0);
      if (gold >= 0 && best !== gold) {
        for (const [tag, delta] of [
          [gold, 1],
          [best, -1],
        ] as const) {
          for (const feature of features) {
            const index = featureIndex(feature, tag) & (SIZE - 1);
            weights[index] = (weights[index] ?? 0) + delta;
            sums[index] = (sums[index] ?? 0) + delta * step;
          }
        }
      }
    }
    beforePrevious = previous;
    previous = best;
  }
  return step;
}

/** Words that the tagger must do without while it learns, so that it can read names and words that it never met. */
function isForgotten(tag: number | undefined, word: number, turn: number): boolean {
  const chance = mixHashes(word, turn) % 100;
  return chance < (tag === TAGS.indexOf('NNP') ? FORGOTTEN_NAMES : FORGOTTEN_WORDS);
}

function forgotten(word: WordHashes, turn: number): WordHashes {
  return { ...word, word: mixHashes(word.word, turn), prefix: mixHashes(word.prefix, turn) };
}

function accuracy(sentences: Sentence[], table: Int8Array): number {
  let right = 0;
  let all = 0;
  for (const { words, tags } of sentences) {
    const hashes = wordHashes(words);
    const features = new Uint32Array(FEATURE_COUNT);
    let previous = START;
    let beforePrevious = START;
    for (const [at, gold] of tags.entries()) {
      let best = MARK_TAG;
      if (gold !== MARK_TAG) {
        writeFeatures(hashes, at, previous, beforePrevious, features);
        best = bestTag(features, (index) => table[index & (SIZE - 1)] ?? 0);
        if (gold >= 0) all++;
        if (best === gold) right++;
      }
      beforePrevious = previous;
      previous = best;
    }
  }
  return right / all;
}

/** Scales to bytes so that one weight in a hundred thousand is cut. */
function quantised(weights: Float64Array): Int8Array {
  const sorted = weights.map(Math.abs).sort();
  const limit = sorted[Math.floor(sorted.length * 0.99999)] ?? 1;
  return Int8Array.from(weights, (weight) => Math.round(Math.max(-1, Math.min(1, weight / limit)) * 127));
}

/** A shuffle that is the same on every run. */
function shuffled(sentences: Sentence[], seed: number): Sentence[] {
  let state = seed + 1;
  return sentences
    .map((sentence) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return { sentence, order: state };
    })
    .sort((a, b) => a.order - b.order)
    .map(({ sentence }) => sentence);
}

function write(table: Int8Array): void {
  const base64 = Buffer.from(table.buffer).toString('base64');
  const target = new URL('../src/attribution/lexicon/part-of-speech-weights.generated.ts', import.meta.url);
  writeFileSync(
    target,
    [
      '/**',
      ' * Weights of the part-of-speech tagger: hashed, one byte each, no words. Generated by scripts/train-part-of-speech.ts',
      ' * from the automatic tags (CoreNLP) that PolNeAR v1.0.0 ships with its train articles; never edited.',
      ' */',
      `export const PART_OF_SPEECH_WEIGHTS = '${base64}';`,
      '',
    ].join('\n'),
  );
}

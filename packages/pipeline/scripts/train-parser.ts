/**
 * Learns the weights of the dependency parser from PolNeAR train (trees that CoreNLP gave, tags of our own tagger) with a dynamic
 * oracle, and prints on dev how many words get the right head, and the right head and relation.
 * Run after train-part-of-speech: node scripts/train-parser.ts [--data DIR]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { RELATIONS } from '../src/attribution/tagger/dependency.ts';
import {
  bestMove,
  bestRelation,
  parserIndex,
  relationAnswer,
} from '../src/attribution/tagger/dependency-parser.ts';
import {
  ARC_FEATURES,
  MOVE_FEATURES,
  writeArcFeatures,
  writeMoveFeatures,
} from '../src/attribution/tagger/parser-features.ts';
import { type ParserInput, parserInput } from '../src/attribution/tagger/parser-input.ts';
import {
  isDone,
  LEFT,
  legalMoves,
  makeMove,
  type ParserState,
  RIGHT,
  SHIFT,
  startState,
} from '../src/attribution/tagger/parser-state.ts';
import { partsOfSpeech } from '../src/attribution/tagger/part-of-speech.ts';
import { CORPORA_FOLDER } from './corpora-folder.ts';
import {
  type AnnotatedWord,
  type GoldArticle,
  polnearFolder,
  readSplit,
  readWords,
  tokensBySentence,
} from './polnear.ts';

const SIZE = 2 ** 19;
const EPOCHS = 6;

interface Tree {
  input: ParserInput;
  /** Gold head of each word without marks; the number of words for the root, -1 when not known. */
  heads: number[];
  relations: number[];
}

const weights = new Float64Array(SIZE);
const sums = new Float64Array(SIZE);
let step = 1;
const weightOf = (index: number) => weights[index & (SIZE - 1)] ?? 0;

const { values } = parseArgs({ options: { data: { type: 'string', default: CORPORA_FOLDER } } });
const folder = polnearFolder(values.data);
if (!folder) console.log(`No PolNeAR in ${values.data}: nothing to learn from.`);
else learn(folder);

function learn(directory: string): void {
  const words = readWords(directory);
  const train = treesOf(readSplit(directory, 'train'), 'train', words);
  const dev = treesOf(readSplit(directory, 'dev'), 'dev', words);
  let state = 1;
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    for (let at = train.length - 1; at > 0; at--) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const other = state % (at + 1);
      [train[at], train[other]] = [train[other] as Tree, train[at] as Tree];
    }
    for (const tree of train) learnTree(tree);
    const table = quantised(weights.map((weight, index) => weight - (sums[index] ?? 0) / step));
    const { head, both } = accuracy(dev, table);
    console.log(
      `epoch ${epoch}: dev head ${(100 * head).toFixed(2)}%, head and relation ${(100 * both).toFixed(2)}%`,
    );
    if (epoch === EPOCHS) write(table);
  }
}

function treesOf(split: GoldArticle[], name: string, all: Map<string, Map<number, AnnotatedWord>>): Tree[] {
  return split.flatMap(({ id, article }) => {
    const known = all.get(`${name}/${id}`);
    if (!known) return [];
    return tokensBySentence(article).map((tokens) => {
      const words = tokens.map(({ text }) => text);
      const input = parserInput(words, partsOfSpeech(words));
      const placeOf = new Map<number, number>();
      input.places.forEach((place, index) => {
        const token = tokens[place];
        for (let at = token?.start ?? 0; at < (token?.end ?? 0); at++) placeOf.set(at, index);
      });
      const annotated = input.places.map((place) => known.get(tokens[place]?.start ?? -1));
      return {
        input,
        heads: annotated.map((word) => (word ? (placeOf.get(word.head) ?? input.places.length) : -1)),
        relations: annotated.map((word) => (word ? relationOf(word.relation) : -1)),
      };
    });
  });
}

function relationOf(name: string): number {
  const folded =
    {
      'acl:relcl': 'relcl',
      'nmod:poss': 'poss',
      'nmod:npmod': 'npmod',
      'nmod:tmod': 'tmod',
      'compound:prt': 'prt',
      csubjpass: 'csubj',
    }[name] ?? name;
  const found = (RELATIONS as readonly string[]).indexOf(folded);
  return found < 0 ? RELATIONS.length - 1 : found;
}

function learnTree({ input, heads, relations }: Tree): void {
  const state = startState(input.places.length);
  const features = new Uint32Array(MOVE_FEATURES);
  const arc = new Uint32Array(ARC_FEATURES);
  while (!isDone(state)) {
    step++;
    writeMoveFeatures(input, state, features);
    const guess = bestMove(features, legalMoves(state), weightOf);
    const good = goodMoves(state, heads);
    const gold = bestMove(features, good, weightOf);
    if (good && guess !== gold) update(features, gold, guess);
    // Follow the wrong guess after the first rounds too: the parser meets its own mistakes.
    makeMove(state, good && step % 10 === 0 ? gold : guess);
  }
  for (const [word, head] of state.heads.entries()) {
    const gold = relations[word] ?? -1;
    if (head < 0 || head >= input.places.length || head !== heads[word] || gold < 0) continue;
    writeArcFeatures(input, state, word, head, arc);
    const guess = bestRelation(arc, weightOf);
    if (guess !== gold) update(arc, relationAnswer(gold), relationAnswer(guess));
  }
}

function update(features: Uint32Array, gold: number, guess: number): void {
  for (const [answer, delta] of [
    [gold, 1],
    [guess, -1],
  ] as const) {
    for (const feature of features) {
      const index = parserIndex(feature, answer) & (SIZE - 1);
      weights[index] = (weights[index] ?? 0) + delta;
      sums[index] = (sums[index] ?? 0) + delta * step;
    }
  }
}

/** Bits of the moves after which the best tree is still within reach (Goldberg and Nivre's dynamic oracle). */
function goodMoves(state: ParserState, heads: number[]): number {
  const legal = legalMoves(state);
  const top = state.stack.at(-1);
  if (top === undefined) return legal;
  const canShift = (legal & (1 << SHIFT)) !== 0;
  if (canShift && heads[state.next] === top) return 1 << SHIFT;
  if (heads[top] === state.next) return 1 << LEFT;
  let good = legal;
  if (state.stack.length >= 2 && heads[top] === state.stack.at(-2)) good &= ~(1 << LEFT);
  if (canShift && state.stack.some((word) => heads[word] === state.next || heads[state.next] === word))
    good &= ~(1 << SHIFT);
  for (let word = state.next + 1; word <= state.length; word++) {
    if (heads[word] === top || heads[top] === word) {
      good &= ~((1 << LEFT) | (1 << RIGHT));
      break;
    }
  }
  if (heads[state.next] === top) good &= ~((1 << LEFT) | (1 << RIGHT));
  return good;
}

function accuracy(trees: Tree[], table: Int8Array): { head: number; both: number } {
  const weight = (index: number) => table[index & (SIZE - 1)] ?? 0;
  let all = 0;
  let right = 0;
  let both = 0;
  for (const { input, heads, relations } of trees) {
    const state = startState(input.places.length);
    const features = new Uint32Array(MOVE_FEATURES);
    const arc = new Uint32Array(ARC_FEATURES);
    while (!isDone(state)) {
      writeMoveFeatures(input, state, features);
      makeMove(state, bestMove(features, legalMoves(state), weight));
    }
    for (const [word, gold] of heads.entries()) {
      if (gold < 0) continue;
      all++;
      const head = state.heads[word] ?? -1;
      if (head !== gold) continue;
      right++;
      if (head < input.places.length) writeArcFeatures(input, state, word, head, arc);
      if (head >= input.places.length || bestRelation(arc, weight) === relations[word]) both++;
    }
  }
  return { head: right / all, both: both / all };
}

/** Scales to bytes so that one weight in a hundred thousand is cut. */
function quantised(table: Float64Array): Int8Array {
  const sorted = table.map(Math.abs).sort();
  const limit = sorted[Math.floor(sorted.length * 0.99999)] ?? 1;
  return Int8Array.from(table, (weight) => Math.round(Math.max(-1, Math.min(1, weight / limit)) * 127));
}

function write(table: Int8Array): void {
  writeFileSync(
    new URL('../src/attribution/lexicon/parser-weights.generated.ts', import.meta.url),
    [
      '/**',
      ' * Weights of the dependency parser: hashed, one byte each, no words. Generated by scripts/train-parser.ts',
      ' * from the automatic trees (CoreNLP) that PolNeAR v1.0.0 ships with its train articles; never edited.',
      ' */',
      `export const PARSER_WEIGHTS = '${Buffer.from(table.buffer).toString('base64')}';`,
      '',
    ].join('\n'),
  );
}

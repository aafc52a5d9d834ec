/**
 * Learns the weights that choose between the proposals of the rules, from PolNeAR train: which words are cues, which noun phrase is the
 * source, which stretch is the content. Run after train-parser: node scripts/train-rule-tagger.ts [--data DIR]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Range } from '@onrecord/text';
import { contentFeatures } from '../src/attribution/tagger/content-features.ts';
import { findContents } from '../src/attribution/tagger/contents.ts';
import { cueFeatures } from '../src/attribution/tagger/cue-features.ts';
import { type CueCandidate, findCues } from '../src/attribution/tagger/cues.ts';
import { contentFragments, rangeOfRun } from '../src/attribution/tagger/fragments.ts';
import { mixHashes } from '../src/attribution/tagger/hashed-weights.ts';
import { type Features, logistic, scoreOf, shares } from '../src/attribution/tagger/log-linear.ts';
import { quotedNeighbours } from '../src/attribution/tagger/quoted-neighbours.ts';
import { type ArticleView, type SentenceView, viewArticle } from '../src/attribution/tagger/sentence-view.ts';
import { sourceFeatures } from '../src/attribution/tagger/source-features.ts';
import { findSources, type SourceCandidate } from '../src/attribution/tagger/sources.ts';
import { CORPORA_FOLDER } from './corpora-folder.ts';
import { type GoldAttribution, polnearFolder, readSplit } from './polnear.ts';

const SIZE = 2 ** 19;
const EPOCHS = 7;
const RATE = 0.05;
/** Every so many articles the weights are added to their mean. */
const PAUSE = 50;
/** In a hundred: cues whose word is hidden, so that words that the corpus lacks are judged by what stands around them. */
const FORGOTTEN = 10;
/** In a hundred: nouns, verbs and adjectives that are hidden in each round, so that words alone decide little. */
const FORGOTTEN_WORDS = 25;
/** Pull towards zero, so that rare words weigh little. */
const DECAY = 1e-3;
/** Contents this much worse than the best proposal count as right as well: the annotators' edges differ by a word. */
const TOLERANCE = 0.03;
/** Below this word-F1 no proposal is near enough to the annotated content to learn from. */
const LEAST_OVERLAP = 0.4;

const weights = new Float64Array(SIZE);
const squares = new Float64Array(SIZE).fill(1e-6);
const mean = new Float64Array(SIZE);
let snapshots = 0;
const weigh = (feature: number) => weights[feature & (SIZE - 1)] ?? 0;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: CORPORA_FOLDER },
    limit: { type: 'string', default: '100000' },
  },
});
const folder = polnearFolder(values.data);
if (!folder) console.log(`No PolNeAR in ${values.data}: nothing to learn from.`);
else learn(folder);

function learn(directory: string): void {
  const train = readSplit(directory, 'train').slice(0, Number(values.limit));
  const views = train.map(({ article, gold }) => ({ view: viewArticle(article), gold }));
  let state = 1;
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    const loss = { cue: 0, source: 0, content: 0, cues: 0, known: 0 };
    for (let at = views.length - 1; at > 0; at--) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const other = state % (at + 1);
      [views[at], views[other]] = [views[other] as (typeof views)[0], views[at] as (typeof views)[0]];
    }
    for (const [at, { view, gold }] of views.entries()) {
      learnArticle(forgetful(view, epoch), gold, RATE / (1 + 0.3 * (epoch - 1)), loss);
      if (epoch > 1 && at % PAUSE === 0) addToMean();
    }
    console.log(
      `epoch ${epoch}: cue ${(loss.cue / loss.cues).toFixed(4)} source ${(loss.source / loss.known).toFixed(4)} content ${(loss.content / loss.known).toFixed(4)}`,
    );
  }
  write();
}

/** The article with some of its words hidden; which, changes with the round. */
function forgetful(view: ArticleView, epoch: number): ArticleView {
  const sentences = view.sentences.map((sentence) => {
    const wordHashes = sentence.wordHashes.map((hash, at) => {
      const isOpen = /^(?:NN|VB|JJ|RB)/.test(sentence.tags[at] ?? '');
      const turn = mixHashes(sentence.start + at, epoch);
      return isOpen && turn % 100 < FORGOTTEN_WORDS ? turn : hash;
    });
    return { ...sentence, wordHashes };
  });
  return { ...view, sentences };
}

type Loss = { cue: number; source: number; content: number; cues: number; known: number };

/** The mean of the weights along the way wavers less than the last ones. */
function addToMean(): void {
  snapshots++;
  for (let at = 0; at < SIZE; at++)
    mean[at] = (mean[at] ?? 0) + ((weights[at] ?? 0) - (mean[at] ?? 0)) / snapshots;
}

function learnArticle(view: ArticleView, gold: readonly GoldAttribution[], rate: number, loss: Loss): void {
  for (const [at, sentence] of view.sentences.entries()) {
    const cues = findCues(sentence);
    const neighbours = quotedNeighbours(view, at);
    const answers = goldByCue(sentence, cues, gold);
    for (const [turn, cue] of cues.entries()) {
      if (mixHashes(cue.word.lemmaHash, sentence.start * 64 + turn + snapshots) % 100 < FORGOTTEN)
        cue.word = { ...cue.word, lemmaHash: 0 };
      const answer = answers.get(cue);
      loss.cue += learnYesNo(cueFeatures(sentence, cue, neighbours), answer !== undefined, rate);
      loss.cues++;
      if (!answer) continue;
      const sources = findSources(sentence, cue);
      const right = rightSource(sentence, sources, answer.source);
      if (!right) continue;
      loss.known++;
      loss.source += learnChoice(
        sources.map((one) => sourceFeatures(sentence, cue, one)),
        sources.map((one) => one === right),
        rate,
      );
      const contents = findContents(sentence, cue, right, neighbours);
      const overlaps = contents.map((one) =>
        characterOverlap(contentFragments(view, at, one), answer.content),
      );
      const best = Math.max(...overlaps);
      if (best < LEAST_OVERLAP) continue;
      loss.content += learnChoice(
        contents.map((one) => contentFeatures(sentence, cue, right, one)),
        overlaps.map((one) => one >= best - TOLERANCE),
        rate,
      );
    }
  }
}

/** Each annotated cue belongs to its first verb among the candidates, else its first noun, and so on. */
function goldByCue(
  sentence: SentenceView,
  cues: CueCandidate[],
  gold: readonly GoldAttribution[],
): Map<CueCandidate, GoldAttribution> {
  const found = new Map<CueCandidate, GoldAttribution>();
  for (const one of gold) {
    if (!one.cue.some(({ start, end }) => start < sentence.end && end > sentence.start)) continue;
    const inside = cues.filter(({ at }) => one.cue.some((range) => touches(range, sentence.tokens[at])));
    const head = ['verb', 'phrase', 'noun', 'adjective', 'adverb', 'mark']
      .map((part) => inside.find(({ word }) => word.part === part))
      .find(Boolean);
    if (head && !found.has(head)) found.set(head, one);
  }
  return found;
}

function touches(range: Range, other: Range | undefined): boolean {
  return other !== undefined && range.start < other.end && range.end > other.start;
}

function rightSource(
  sentence: SentenceView,
  sources: SourceCandidate[],
  gold: Range[],
): SourceCandidate | undefined {
  if (gold.length === 0) return sources[0];
  let best: SourceCandidate | undefined;
  let most = 0.2;
  for (const source of sources) {
    if (source.head < 0) continue;
    const head = sentence.tokens[source.head];
    if (!gold.some((range) => touches(range, head))) continue;
    const range = rangeOfRun(sentence, [source.first, source.last]);
    const score = characterOverlap([range], gold);
    if (score > most) {
      most = score;
      best = source;
    }
  }
  return best;
}

function characterOverlap(ranges: readonly Range[], gold: readonly Range[]): number {
  let common = 0;
  for (const a of ranges)
    for (const b of gold) common += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  const size = (list: readonly Range[]) => list.reduce((sum, { start, end }) => sum + end - start, 0);
  return (2 * common) / (size(ranges) + size(gold));
}

function learnYesNo(features: Features, answer: boolean, rate: number): number {
  const guess = logistic(scoreOf(features, weigh));
  step(features, Number(answer) - guess, rate);
  return -Math.log(answer ? guess : 1 - guess);
}

function learnChoice(features: Features[], right: boolean[], rate: number): number {
  const guess = shares(features.map((one) => scoreOf(one, weigh)));
  const mass = guess.reduce((sum, share, at) => sum + (right[at] ? share : 0), 0);
  for (const [at, share] of guess.entries()) {
    const gradient = (right[at] ? share / Math.max(mass, 1e-9) : 0) - share;
    if (Math.abs(gradient) > 1e-3) step(features[at] ?? [], gradient, rate);
  }
  return -Math.log(Math.max(mass, 1e-9));
}

function step(features: Features, gradient: number, rate: number): void {
  for (const feature of features) {
    const at = feature & (SIZE - 1);
    const weight = weights[at] ?? 0;
    const slope = gradient - DECAY * weight;
    squares[at] = (squares[at] ?? 0) + slope * slope;
    weights[at] = weight + (rate * slope) / Math.sqrt(squares[at] ?? 1);
  }
}

function write(): void {
  const sorted = mean.map(Math.abs).sort();
  const limit = sorted[Math.floor(sorted.length * 0.9999)] ?? 1;
  const table = Int8Array.from(mean, (weight) => Math.round(Math.max(-1, Math.min(1, weight / limit)) * 127));
  console.log(
    `largest ${sorted.at(-1)?.toFixed(3)}, limit ${limit.toFixed(3)}, zero ${(table.filter((one) => one === 0).length / SIZE).toFixed(3)}`,
  );
  writeFileSync(
    new URL('../src/attribution/lexicon/rule-weights.generated.ts', import.meta.url),
    [
      '/**',
      ' * Weights that choose between the proposals of the attribution rules: hashed, one byte each, no words. Generated by',
      ' * scripts/train-rule-tagger.ts from the attributions of PolNeAR v1.0.0 train; never edited.',
      ' */',
      `export const RULE_WEIGHTS = '${Buffer.from(table.buffer).toString('base64')}';`,
      '',
      '/** What one step of a weight is worth. */',
      `export const RULE_WEIGHTS_SCALE = ${limit / 127};`,
      '',
    ].join('\n'),
  );
}

/** Learns boosted decision trees: Newton steps on the logistic loss, splits over at most 64 steps of each feature. */
import { leafOf, type Tree, type TreeModel } from '../src/import/html/gradient-trees.ts';

/** What is learned from: rows of feature values, the wanted share 0 to 1 of each, and how much each counts. */
export interface Sample {
  rows: readonly Float64Array[];
  wanted: readonly number[];
  weights: readonly number[];
}

/** How to learn. */
export interface Learning {
  trees: number;
  depth: number;
  rate: number;
  /** Added to the curvature of a leaf: larger is more careful. */
  ridge: number;
  /** Least weight of rows in a leaf. */
  leafWeight: number;
  /** Share of features that a tree may ask for. */
  featureShare: number;
  /** Share of rows that a tree learns from. */
  rowShare: number;
  seed: number;
}

/** Learns a model; the same input and seed give the same model. */
export function learnTrees(features: readonly string[], sample: Sample, learning: Learning): TreeModel {
  const random = randomFrom(learning.seed);
  const steps = features.map((_, feature) => stepsOf(sample.rows, feature));
  const bins = features.map((_, feature) => binned(sample.rows, feature, steps[feature] ?? []));
  const bias = logOdds(sample);
  const sums = new Float64Array(sample.rows.length).fill(bias);
  const trees: Tree[] = [];
  for (let count = 0; count < learning.trees; count += 1) {
    const ground: Ground = {
      bins,
      steps,
      ...slopes(sample, sums),
      weights: sample.weights,
      features: chosen(features.length, learning.featureShare, random),
      learning,
    };
    const tree = grow(ground, Int32Array.from(chosen(sample.rows.length, learning.rowShare, random)));
    for (const [index, row] of sample.rows.entries())
      sums[index] = (sums[index] as number) + leafOf(tree, row);
    trees.push(tree);
  }
  return { features: [...features], bias, trees };
}

/** First and second derivative of the loss for each row. */
function slopes({ wanted, weights }: Sample, sums: Float64Array): Pick<Ground, 'gradients' | 'curvatures'> {
  const gradients = new Float64Array(sums.length);
  const curvatures = new Float64Array(sums.length);
  for (const [index, sum] of sums.entries()) {
    const said = 1 / (1 + Math.exp(-sum));
    const weight = weights[index] as number;
    gradients[index] = weight * (said - (wanted[index] as number));
    curvatures[index] = weight * Math.max(said * (1 - said), 1e-6);
  }
  return { gradients, curvatures };
}

/** Numbers from 0 to 1 that look random and are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = (seed * 2654435761 + 1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const MOST_STEPS = 63;

/** Everything that growing one tree needs. */
interface Ground {
  bins: readonly Uint8Array[];
  steps: readonly (readonly number[])[];
  gradients: Float64Array;
  curvatures: Float64Array;
  weights: readonly number[];
  features: readonly number[];
  learning: Learning;
}

interface Split {
  gain: number;
  feature: number;
  bin: number;
}

function grow(ground: Ground, rows: Int32Array): Tree {
  const tree: Tree = { feature: [-1], value: [0], left: [0] };
  const open: { node: number; rows: Int32Array; depth: number }[] = [{ node: 0, rows, depth: 0 }];
  for (const { node, rows: own, depth } of open) {
    const split = depth < ground.learning.depth ? bestSplit(ground, own) : null;
    if (!split) {
      tree.value[node] = leafValue(ground, own);
      continue;
    }
    const left = tree.feature.length;
    tree.feature[node] = split.feature;
    tree.value[node] = ground.steps[split.feature]?.[split.bin] ?? 0;
    tree.left[node] = left;
    for (const child of [left, left + 1]) {
      tree.feature[child] = -1;
      tree.value[child] = 0;
      tree.left[child] = 0;
    }
    const bins = ground.bins[split.feature] as Uint8Array;
    const goesLeft = (row: number) => (bins[row] as number) <= split.bin;
    open.push({ node: left, rows: own.filter(goesLeft), depth: depth + 1 });
    open.push({ node: left + 1, rows: own.filter((row) => !goesLeft(row)), depth: depth + 1 });
  }
  return tree;
}

function leafValue({ gradients, curvatures, learning }: Ground, rows: Int32Array): number {
  let [gradient, curvature] = [0, 0];
  for (const row of rows) {
    gradient += gradients[row] as number;
    curvature += curvatures[row] as number;
  }
  return Number(((-learning.rate * gradient) / (curvature + learning.ridge)).toPrecision(4));
}

function bestSplit(ground: Ground, rows: Int32Array): Split | null {
  let best: Split | null = null;
  for (const feature of ground.features) {
    const split = bestSplitOn(ground, rows, feature);
    if (split && split.gain > (best?.gain ?? LEAST_GAIN)) best = split;
  }
  return best;
}

/** Splits that gain less only follow the noise. */
const LEAST_GAIN = 1e-3;

function bestSplitOn(ground: Ground, rows: Int32Array, feature: number): Split | null {
  const bins = ground.bins[feature] as Uint8Array;
  const size = (ground.steps[feature]?.length ?? 0) + 1;
  if (size < 2) return null;
  const [gradients, curvatures, weights] = [
    new Float64Array(size),
    new Float64Array(size),
    new Float64Array(size),
  ];
  for (const row of rows) {
    const bin = bins[row] as number;
    gradients[bin] = (gradients[bin] as number) + (ground.gradients[row] as number);
    curvatures[bin] = (curvatures[bin] as number) + (ground.curvatures[row] as number);
    weights[bin] = (weights[bin] as number) + (ground.weights[row] as number);
  }
  const [g, h, w] = [sumOf(gradients), sumOf(curvatures), sumOf(weights)];
  const { ridge, leafWeight } = ground.learning;
  let [gl, hl, wl] = [0, 0, 0];
  let best: Split | null = null;
  for (let bin = 0; bin < size - 1; bin += 1) {
    gl += gradients[bin] as number;
    hl += curvatures[bin] as number;
    wl += weights[bin] as number;
    if (wl < leafWeight || w - wl < leafWeight) continue;
    const gain = gl ** 2 / (hl + ridge) + (g - gl) ** 2 / (h - hl + ridge) - g ** 2 / (h + ridge);
    if (gain > (best?.gain ?? 0)) best = { gain, feature, bin };
  }
  return best;
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** The values at which a feature may be split: all that occur, or quantiles of them. */
function stepsOf(rows: readonly Float64Array[], feature: number): number[] {
  const values = [...new Set(rows.map((row) => row[feature] as number))].sort((a, b) => a - b);
  const between = values.slice(0, -1).map((value, index) => (value + (values[index + 1] as number)) / 2);
  if (between.length <= MOST_STEPS) return between.map(short);
  const all = rows.map((row) => row[feature] as number).sort((a, b) => a - b);
  const quantiles = Array.from(
    { length: MOST_STEPS },
    (_, index) => all[Math.floor(((index + 1) * all.length) / (MOST_STEPS + 1))] as number,
  );
  return [...new Set(quantiles.map(short))].sort((a, b) => a - b);
}

function short(value: number): number {
  return Number(value.toPrecision(6));
}

function binned(rows: readonly Float64Array[], feature: number, steps: readonly number[]): Uint8Array {
  return Uint8Array.from(rows, (row) => {
    const value = row[feature] as number;
    let [low, high] = [0, steps.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value <= (steps[middle] as number)) high = middle;
      else low = middle + 1;
    }
    return low;
  });
}

function logOdds({ wanted, weights }: Sample): number {
  let [yes, all] = [0, 0];
  for (const [index, weight] of weights.entries()) {
    yes += weight * (wanted[index] as number);
    all += weight;
  }
  return short(Math.log((yes + 1e-6) / (all - yes + 1e-6)));
}

function chosen(count: number, share: number, random: () => number): number[] {
  return Array.from({ length: count }, (_, index) => index).filter(() => random() < share);
}

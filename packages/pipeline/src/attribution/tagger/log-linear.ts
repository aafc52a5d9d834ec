/**
 * Learned whole-number weights turned into probabilities. The rules propose; a sum of weights over what they saw says how often such a
 * proposal was right in the training articles.
 */
import { RULE_WEIGHTS, RULE_WEIGHTS_SCALE } from '../lexicon/rule-weights.generated.ts';
import { decodeWeights, mixHashes, type WeightTable } from './hashed-weights.ts';

/** Hashes of what a rule saw. */
export type Features = number[];

/** Maps a feature to its weight. */
export type Weigh = (feature: number) => number;

/** The learned weight of a feature. */
export function learnedWeight(feature: number): number {
  weights ??= decodeWeights(RULE_WEIGHTS);
  return (weights[feature & (weights.length - 1)] ?? 0) * RULE_WEIGHTS_SCALE;
}

/** The sum of the weights. */
export function scoreOf(features: Features, weigh: Weigh): number {
  let sum = 0;
  for (const feature of features) sum += weigh(feature);
  return sum;
}

/** Probability of a yes. */
export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** Probabilities of choices of which exactly one holds. */
export function shares(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** One feature from its kind and up to three values. */
export function feature(kind: number, first = 0, second = 0, third = 0): number {
  return mixHashes(mixHashes(mixHashes(kind + 1000, first), second), third);
}

let weights: WeightTable | undefined;

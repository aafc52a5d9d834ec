/** What a first look at the page makes of the blocks around one: articles are of one piece, and so is furniture. */
import type { RenderedBlock, RenderedHtml } from '../render-html.ts';
import type { Scope } from './scope.ts';
import type { Features } from './text-features.ts';

/** Features of the blocks of the scope from their first probabilities, by step from its first block; they are joined to the others. */
export function contextFeatures(
  { blocks }: RenderedHtml,
  { facts: { first: offset } }: Scope,
  first: readonly number[],
): (step: number) => Features {
  const weights = first.map((_, index) => lengthOf(blocks[offset + index]));
  const mass = first.map((probability, index) => probability * (weights[index] ?? 0));
  const total = sumOf(mass) || 1;
  // How sure the first look is on the whole, so that unusual pages are judged by what is usual on them.
  const usual = sumOf(first.map((probability, index) => probability * (mass[index] ?? 0))) / total;
  const before = new Float64Array(first.length + 1);
  for (const [index, own] of mass.entries()) before[index + 1] = (before[index] ?? 0) + own;
  return (index) => {
    const probability = first[index] ?? 0;
    const features: Features = {
      'first:own': probability / (usual || 1),
      'first:raw': probability,
      'first:before': (before[index] ?? 0) / total,
      'first:after': (total - (before[index + 1] ?? 0)) / total,
      'first:nearestBefore': nearest(first, usual / 2, index, -1),
      'first:nearestAfter': nearest(first, usual / 2, index, 1),
    };
    for (const step of STEPS) features[`first:${step}`] = (first[index + step] ?? 0) / (usual || 1);
    for (const reach of REACHES) {
      features[`first:-mean${reach}`] = mean(first, weights, index - reach, index) / (usual || 1);
      features[`first:+mean${reach}`] = mean(first, weights, index + 1, index + 1 + reach) / (usual || 1);
    }
    return features;
  };
}

const STEPS = [-2, -1, 1, 2];
const REACHES = [5, 12];

/** Blocks looked through for the next one that is surely of the article. */
const REACH = 30;

function lengthOf(block: RenderedBlock | undefined): number {
  return block ? Math.sqrt(block.end - block.start) : 0;
}

function mean(values: readonly number[], weights: readonly number[], from: number, to: number): number {
  let sum = 0;
  let weight = 0;
  for (let index = Math.max(0, from); index < Math.min(values.length, to); index += 1) {
    sum += (values[index] ?? 0) * (weights[index] ?? 0);
    weight += weights[index] ?? 0;
  }
  return weight > 0 ? sum / weight : 0;
}

function nearest(values: readonly number[], least: number, index: number, step: 1 | -1): number {
  for (let count = 1; count <= REACH; count += 1)
    if ((values[index + step * count] ?? 0) > least) return Math.log1p(count);
  return Math.log1p(REACH + 1);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

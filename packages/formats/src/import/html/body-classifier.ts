/**
 * Tells the article from the rest of a page in three steps: which element holds it, a first look at each block in there, and
 * a second look that knows what the first made of its neighbours. The models are learned, see `scripts/train-html.ts`.
 */
import { blockFeatures } from './features/block-features.ts';
import { isCaption } from './features/caption.ts';
import { contextFeatures } from './features/context-features.ts';
import { makeOf } from './features/make.ts';
import type { PageView } from './features/page-view.ts';
import { type Scope, scopeOf } from './features/scope.ts';
import type { Features } from './features/text-features.ts';
import { probability, rowOf, type TreeModel } from './gradient-trees.ts';
import { itemsInside } from './lists-inside.ts';

/** The models in the order in which they are asked. */
export interface BodyModels {
  /** Which element holds the article. */
  parts: TreeModel;
  first: TreeModel;
  second: TreeModel;
}

/** What was found. */
export interface Judgement {
  /** Null when the page has no part that could be an article. */
  scope: Scope | null;
  /** For each block the probability that it is of the article; 0 outside of the scope, for captions and for readers' comments. */
  probabilities: number[];
}

/** Probability above which a block is of the article; F1 is flat between 0.4 and 0.6 in cross-validation, precision rises. */
export const LEAST_PROBABILITY = 0.55;

/** The probability of an item of a list that stands between paragraphs of the article. */
const ITEM = 0.6;

/** Judges every block of a page. */
export function judgeBlocks(view: PageView, models: BodyModels): Judgement {
  const probabilities = view.texts.map(() => 0);
  const scope = scopeOf(view, partScores(view, models.parts));
  if (!scope) return { scope, probabilities };
  const { first: offset, last } = scope.facts;
  const featuresAt = blockFeatures(view, scope);
  const first: number[] = [];
  const rows: Float64Array[] = [];
  for (let index = offset; index <= last; index += 1) {
    const features = featuresAt(index);
    first.push(probabilityOf(models.first, features));
    rows.push(rowOf(features, models.second.features));
  }
  const contextAt = contextFeatures(view.page, scope, first);
  for (const [step, row] of rows.entries()) {
    const index = offset + step;
    if (view.comments[index] || isCaption(view, index)) continue;
    const context = contextAt(step);
    for (const [at, name] of models.second.features.entries()) row[at] = context[name] ?? row[at] ?? 0;
    // The two looks err apart: their mean is steadier than the second one alone.
    probabilities[index] = meanOf(first[step] ?? 0, probability(models.second, row));
  }
  const judged = alike(view, scope, probabilities);
  const inside = itemsInside(view, (index) => (judged[index] ?? 0) > LEAST_PROBABILITY);
  return {
    scope,
    probabilities: judged.map((one, index) => (inside.has(index) ? Math.max(one, ITEM) : one)),
  };
}

/** How likely each part of a page is its article. */
export function partScores({ parts }: PageView, model: TreeModel): number[] {
  return parts.map(({ features }) => probabilityOf(model, features));
}

/** Paragraphs of one make lean towards what most of their kind are. */
function alike(
  { page, facts, texts, prose }: PageView,
  { facts: { first, last } }: Scope,
  judged: readonly number[],
): number[] {
  const makes = new Map<string, { mass: number; chars: number }>();
  const makeAt = (index: number) => {
    const box = page.blocks[index]?.box;
    return box && prose[index] && index >= first && index <= last ? makeOf(facts, box) : null;
  };
  for (const [index, probability] of judged.entries()) {
    const name = makeAt(index);
    if (name === null) continue;
    const make = makes.get(name) ?? { mass: 0, chars: 0 };
    makes.set(name, make);
    make.mass += probability * (texts[index]?.length ?? 0);
    make.chars += texts[index]?.length ?? 0;
  }
  return judged.map((probability, index) => {
    const make = makes.get(makeAt(index) ?? '');
    const others = (make?.chars ?? 0) - (texts[index]?.length ?? 0);
    if (!make || probability === 0 || others < ENOUGH_OTHERS) return probability;
    const share = (make.mass - probability * (texts[index]?.length ?? 0)) / others;
    return sigmoid(LEANING * (logit(probability) + logit(Math.min(0.97, Math.max(0.03, share)))));
  });
}

/** Characters of other paragraphs of the make that say what is usual for it. */
const ENOUGH_OTHERS = 200;

/** How much a paragraph's own probability and that of its kind count; with 0.6 F1 rose by 0.001 to 0.002 in cross-validation. */
const LEANING = 0.6;

function meanOf(one: number, other: number): number {
  return sigmoid((logit(one) + logit(other)) / 2);
}

function logit(probability: number): number {
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(inside / (1 - inside));
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function probabilityOf(model: TreeModel, features: Features): number {
  return probability(model, rowOf(features, model.features));
}

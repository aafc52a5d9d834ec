/**
 * Learns to tell the article from the rest of a page: a first model judges each block alone, a second one also knows what
 * the first made of the blocks around it. The second learns from first judgements of pages that the first had not seen.
 */
import { type BodyModels, partScores } from '../src/import/html/body-classifier.ts';
import { blockFeatures } from '../src/import/html/features/block-features.ts';
import { isCaption } from '../src/import/html/features/caption.ts';
import { contextFeatures } from '../src/import/html/features/context-features.ts';
import type { PageView } from '../src/import/html/features/page-view.ts';
import { type Scope, scopeOf } from '../src/import/html/features/scope.ts';
import type { Features } from '../src/import/html/features/text-features.ts';
import { probability, rowOf, type TreeModel } from '../src/import/html/gradient-trees.ts';
import { type Learning, learnTrees, randomFrom } from './tree-learner.ts';

/** A page with what is wanted of each block and part. */
export interface LabelledPage {
  host: string;
  view: PageView;
  /** Share of each block that is of the article; -1 when it has no words. */
  wanted: readonly number[];
  /** For each part, how well its words agree with those of the article (F1). */
  wantedParts: readonly number[];
}

/** How the two are learned; found by cross-validation. */
export const LEARNING: Omit<Learning, 'seed'> = {
  trees: 120,
  depth: 4,
  rate: 0.08,
  ridge: 4,
  leafWeight: 3,
  featureShare: 0.4,
  rowShare: 0.7,
};

/** Labels a page. */
export function labelled(host: string, view: PageView, wanted: readonly number[]): LabelledPage {
  const article = view.texts.map((text, index) => ((wanted[index] ?? 0) >= 0.5 ? text.length : 0));
  const total = sumOf(article);
  const wantedParts = view.parts.map(({ facts }) => {
    const hit = sumOf(article.slice(facts.first, facts.last + 1));
    return (2 * hit) / (total + facts.chars || 1);
  });
  return { host, view, wanted, wantedParts };
}

/** Learns all models from the pages. */
export function learnBody(pages: readonly LabelledPage[], seed: number, learning = LEARNING): BodyModels {
  const folds = foldsByHost(pages, INNER_FOLDS, seed);
  const apart = <Made, Model>(
    learn: (pages: readonly LabelledPage[]) => Model,
    use: (model: Model, page: LabelledPage) => Made,
  ) => {
    const made = new Map<LabelledPage, Made>();
    for (const fold of folds) {
      const model = learn(pages.filter((page) => !fold.includes(page)));
      for (const page of fold) made.set(page, use(model, page));
    }
    return made;
  };
  const learnParts = (some: readonly LabelledPage[]) => learnOnParts(some, { ...PART_LEARNING, seed });
  const scoped = apart(learnParts, (model, page) => scopedPage(page, model));
  const looksOf = (some: readonly LabelledPage[]) =>
    some.map((page) => scoped.get(page)).filter((one) => one != null);
  const learnFirst = (some: readonly LabelledPage[]) => learnOn(looksOf(some), { ...learning, seed });
  const second = apart(learnFirst, (model, page) => {
    const look = scoped.get(page);
    return look ? { ...look, features: withContext(look, model) } : null;
  });
  const secondLooks = pages.map((page) => second.get(page)).filter((one) => one != null);
  return {
    parts: learnParts(pages),
    first: learnFirst(pages),
    second: learnOn(secondLooks, { ...learning, seed: seed + 1 }),
  };
}

/** Divides pages into parts of about equal size, all pages of one host in the same part. */
export function foldsByHost<Page extends { host: string }>(
  pages: readonly Page[],
  count: number,
  seed: number,
): Page[][] {
  const random = randomFrom(seed);
  const hosts = [...new Set(pages.map(({ host }) => host))].sort().map((host) => ({ host, at: random() }));
  const folds: Page[][] = Array.from({ length: count }, () => []);
  for (const { host } of hosts.sort((a, b) => a.at - b.at)) {
    const smallest = folds.reduce((least, fold) => (fold.length < least.length ? fold : least));
    smallest.push(...pages.filter((page) => page.host === host));
  }
  return folds.filter((fold) => fold.length > 0);
}

const INNER_FOLDS = 4;

export const PART_LEARNING: Omit<Learning, 'seed'> = {
  trees: 100,
  depth: 3,
  rate: 0.08,
  ridge: 4,
  leafWeight: 5,
  featureShare: 0.4,
  rowShare: 0.7,
};

/** A page with the features of the blocks of its scope. */
interface Look {
  page: LabelledPage;
  scope: Scope;
  features: readonly Features[];
}

function scopedPage(page: LabelledPage, model: TreeModel): Look | null {
  const scope = scopeOf(page.view, partScores(page.view, model));
  if (!scope) return null;
  const featuresAt = blockFeatures(page.view, scope);
  const { first, last } = scope.facts;
  const features = Array.from({ length: last - first + 1 }, (_, step) => featuresAt(first + step));
  return { page, scope, features };
}

/** The features with what a first look makes of the blocks around. */
function withContext({ page, scope, features }: Look, model: TreeModel): Features[] {
  const first = features.map((row) => probability(model, rowOf(row, model.features)));
  const contextAt = contextFeatures(page.view.page, scope, first);
  return features.map((row, step) => ({ ...row, ...contextAt(step) }));
}

interface Rows {
  rows: Float64Array[];
  wanted: number[];
  weights: number[];
}

function learnOn(looks: readonly Look[], learning: Learning): TreeModel {
  const names = Object.keys(looks[0]?.features[0] ?? {});
  const sample: Rows = { rows: [], wanted: [], weights: [] };
  for (const { page, scope, features } of looks) {
    const weights = weightsOf(page);
    for (const [step, row] of features.entries()) {
      const index = scope.facts.first + step;
      if ((page.wanted[index] ?? -1) < 0 || page.view.comments[index] || isCaption(page.view, index))
        continue;
      sample.rows.push(rowOf(row, names));
      sample.wanted.push(page.wanted[index] ?? 0);
      sample.weights.push(weights[index] ?? 1);
    }
  }
  return learnTrees(names, sample, learning);
}

export function learnOnParts(pages: readonly LabelledPage[], learning: Learning): TreeModel {
  const names = Object.keys(pages.find(({ view }) => view.parts.length > 0)?.view.parts[0]?.features ?? {});
  const sample: Rows = { rows: [], wanted: [], weights: [] };
  for (const { view, wantedParts } of pages) {
    for (const [index, { features }] of view.parts.entries()) {
      sample.rows.push(rowOf(features, names));
      sample.wanted.push(wantedParts[index] ?? 0);
      sample.weights.push(PAGE_WEIGHT / view.parts.length);
    }
  }
  return bagged(
    Array.from({ length: BAG }, (_, at) =>
      learnTrees(names, sample, { ...learning, seed: learning.seed + 100 * at }),
    ),
  );
}

/** The choice of the part decides about the whole page: the mean of several models is steadier than one. */
const BAG = 3;

/** One model whose log-odds are the mean of those of several. */
function bagged(models: readonly TreeModel[]): TreeModel {
  const share = 1 / models.length;
  const trees = models.flatMap((model) =>
    model.trees.map((tree) => ({
      ...tree,
      value: tree.value.map((value, node) =>
        tree.feature[node] === -1 ? Number((value * share).toPrecision(4)) : value,
      ),
    })),
  );
  const bias = models.reduce((sum, model) => sum + model.bias * share, 0);
  return { features: models[0]?.features ?? [], bias, trees };
}

/** Every page counts alike in the choice of parts, however many it has. */
const PAGE_WEIGHT = 20;

/** A block counts by its words against those of the article, as in the measure, but never more than a few times another. */
function weightsOf({ view: { texts }, wanted }: LabelledPage): number[] {
  const article =
    texts.reduce((sum, text, index) => sum + ((wanted[index] ?? 0) >= 0.5 ? text.length : 0), 0) || 1;
  return texts.map((text) => Math.min(8, Math.sqrt((400 * text.length) / article)));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Boosted decision trees as plain data: what the training writes and the classifier reads. */

/** A tree as parallel arrays over its nodes; node 0 is the root. */
export interface Tree {
  /** Which feature a node asks for; -1 for a leaf. */
  feature: number[];
  /** Values up to this one go left. For a leaf, what it adds. */
  value: number[];
  /** The left child; the right one follows it. */
  left: number[];
}

/** A model: the sum of its trees' leaves over `bias` is the log-odds. */
export interface TreeModel {
  /** Names of the features, in the order in which trees number them. */
  features: string[];
  bias: number;
  trees: Tree[];
}

/** The probability that a model gives to a row of feature values. */
export function probability(
  { bias, trees }: Pick<TreeModel, 'bias' | 'trees'>,
  row: ArrayLike<number>,
): number {
  let sum = bias;
  for (const tree of trees) sum += leafOf(tree, row);
  return 1 / (1 + Math.exp(-sum));
}

/** A model from its written form: a text a tree, its three arrays divided by semicolons and their numbers by blanks. */
export function unpackTrees(bias: number, features: readonly string[], trees: readonly string[]): TreeModel {
  const numbers = (list: string | undefined) => (list ?? '').split(' ').map(Number);
  return {
    features: [...features],
    bias,
    trees: trees.map((tree) => {
      const [feature, value, left] = tree.split(';');
      return { feature: numbers(feature), value: numbers(value), left: numbers(left) };
    }),
  };
}

/** A row of feature values in the order of the model; a feature that is absent counts as 0. */
export function rowOf(features: Readonly<Record<string, number>>, names: readonly string[]): Float64Array {
  return Float64Array.from(names, (name) => features[name] ?? 0);
}

/** What a tree adds for a row. */
export function leafOf({ feature, value, left }: Tree, row: ArrayLike<number>): number {
  let node = 0;
  for (;;) {
    const asked = feature[node] ?? -1;
    if (asked < 0) return value[node] ?? 0;
    node = (left[node] ?? 0) + ((row[asked] ?? 0) <= (value[node] ?? 0) ? 0 : 1);
  }
}

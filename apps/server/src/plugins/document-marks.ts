/**
 * Counts what stands at the fields, fragments and operations of a document, in each operation with all that its fragments bring.
 * A fragment is counted once and its sum used for each spread, so fragments that double each other cost no time.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How many marks a node has of itself. */
export type Marks = (node: MarkedNode) => number;

/** What can bear marks. */
export type MarkedNode =
  | FieldNode
  | FragmentDefinitionNode
  | FragmentSpreadNode
  | InlineFragmentNode
  | OperationDefinitionNode;

/** The marks of the operation that has the most. A fragment inside of itself counts once; other rules refuse it. */
export function mostIn({ definitions }: DocumentNode, marks: Marks): number {
  const fragments = new Map(
    definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const sums = new Map<string, number>();
  const inFragment = (name: string): number => {
    const known = sums.get(name);
    const fragment = fragments.get(name);
    if (known !== undefined || !fragment) return known ?? 0;
    sums.set(name, 0);
    const sum = marks(fragment) + inSelections(fragment.selectionSet);
    sums.set(name, sum);
    return sum;
  };
  const inSelections = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce(
      (sum, node) =>
        sum +
        marks(node) +
        (node.kind === Kind.FRAGMENT_SPREAD ? inFragment(node.name.value) : inSelections(node.selectionSet)),
      0,
    );
  return Math.max(
    0,
    ...definitions.map((one) =>
      one.kind === Kind.OPERATION_DEFINITION ? marks(one) + inSelections(one.selectionSet) : 0,
    ),
  );
}

/** Blocks of one make have the same tags and class names, and the same around them: sites print like as like. */
import type { Box } from '../box.ts';
import type { BoxFacts } from './box-facts.ts';

/** The make of the block in an element, for comparison with others of the same page. */
export function makeOf(facts: readonly BoxFacts[], box: Box): string {
  const own = box.line;
  return `${facts[own.order]?.make} < ${facts[own.parent?.order ?? 0]?.make}`;
}

/** The stretch of a page that the article is looked for in, once its parts have been judged. */
import type { BoxFacts } from './box-facts.ts';
import type { PageView } from './page-view.ts';

/** An element and its blocks. */
export interface Scope {
  facts: BoxFacts;
  /** For each element of the page, by its order: the best score of a part that it stands in, 1 for the best part. */
  scores: Float64Array;
}

/** The outermost element around the best part that is nearly as likely; null when the page has no part. */
export function scopeOf({ facts, parts }: PageView, scores: readonly number[]): Scope | null {
  const top = Math.max(...scores);
  const best = parts[scores.indexOf(top)]?.facts;
  if (!best) return null;
  const scoreOf = new Map(parts.map(({ facts: { box } }, index) => [box.order, (scores[index] ?? 0) / top]));
  let outermost = best;
  for (let box = best.box.parent; box; box = box.parent)
    if ((scoreOf.get(box.order) ?? 0) >= NEARLY) outermost = facts[box.order] ?? outermost;
  const inherited = new Float64Array(facts.length);
  for (const { box } of facts)
    inherited[box.order] = Math.max(
      scoreOf.get(box.order) ?? 0,
      box.parent ? (inherited[box.parent.order] ?? 0) : 0,
    );
  return { facts: outermost, scores: inherited };
}

/** An element around the best part that is at least this likely next to it may hold more of the article. */
const NEARLY = 0.7;

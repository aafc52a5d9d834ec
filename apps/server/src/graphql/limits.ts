/**
 * What one operation may cost. The figures leave room for the largest page of the dashboard and stop what only
 * an attack or a mistake would ask for.
 */
import { type ComplexityErrorFn, ComplexityErrorKind } from '@pothos/plugin-complexity';
import type { Context } from '../context.ts';
import { inputError } from './input-error.ts';

/** Most items of one page. More is refused, not cut, so that no client takes a part for the whole. */
export const MAX_PAGE = 100;

/** Items of a page when the client does not say. */
export const DEFAULT_PAGE = 20;

/** Levels of fields. A connection takes three (field, edges, node), so this is four connections inside each other. */
const MAX_DEPTH = 15;

/** Fields of one operation, each counted where it is written. */
const MAX_BREADTH = 300;

/** Fields that an operation may come to when its lists are full. */
const MAX_COMPLEXITY = 60_000;

/** What an operation may come to. */
export const COST_LIMIT = { depth: MAX_DEPTH, breadth: MAX_BREADTH, complexity: MAX_COMPLEXITY };

/**
 * Largest answer, in bytes: many times the largest page of the dashboard. It is held whole for every client that asks for it, and
 * what has the size of an archive is a download of `/export`.
 */
export const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

/** Items assumed for a list without pages, such as the spans of an attribution: most hold one to three. */
const LIST_ITEMS = 3;

/** Items assumed for a list without pages that grows with a text or a story: most hold fewer, and the largest thousands. */
const LONG_LIST_ITEMS = 50;

/** Fields that a whole text counts as. Ten thousand times the same long text was an answer of gigabytes; a page of 100 texts passes. */
const TEXT_FIELDS = 250;

/** Cost of a long list without pages. */
export const longListCost = { field: 1, multiplier: LONG_LIST_ITEMS };

/** Cost of the text of an article. */
export const textCost = { field: TEXT_FIELDS };

/** Cost of a connection: two statements, and its items once each. */
export function connectionCost(args: { first?: number | null; last?: number | null }): {
  field: number;
  multiplier: number;
} {
  return { field: 2, multiplier: Math.max(1, args.first ?? args.last ?? DEFAULT_PAGE) };
}

const complexityError: ComplexityErrorFn = (kind, { depth, breadth, complexity }) => {
  const measure = {
    [ComplexityErrorKind.Depth]: `is ${depth} fields deep; at most ${MAX_DEPTH} are allowed`,
    [ComplexityErrorKind.Breadth]: `names ${breadth} fields; at most ${MAX_BREADTH} are allowed`,
    [ComplexityErrorKind.Complexity]: `may come to ${complexity} fields; at most ${MAX_COMPLEXITY} are allowed`,
  }[kind];
  return inputError(`The operation ${measure}. Ask for smaller pages, or split it.`, 'OPERATION_TOO_COSTLY');
};

/** Options of the complexity plugin. */
export const complexityOptions = {
  defaultListMultiplier: LIST_ITEMS,
  limit: ({ isCostChecked }: Pick<Context, 'isCostChecked'>) => (isCostChecked ? {} : COST_LIMIT),
  complexityError,
};

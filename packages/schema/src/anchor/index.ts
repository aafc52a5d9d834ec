/**
 * Anchoring: what a span proves, whether it still does, where it stands in another version of its text, and how other
 * standards and languages count the same characters. Nothing here guesses, and nothing here needs a dependency.
 *
 * @packageDocumentation
 */
export {
  fromCodePoints,
  type OffsetMap,
  offsetMap,
  toCodePoints,
} from './code-points.ts';
export { type Anchoring, type OrphanedBecause, reanchor } from './reanchor.ts';
export {
  CONTEXT_LENGTH,
  positionSelectorOf,
  quoteSelectorOf,
  selectorsOf,
  spanOfSelectors,
  type TextPositionSelector,
  type TextQuoteSelector,
  type TextSelectors,
} from './selectors.ts';
export type { TextOfVersion } from './text-of-version.ts';
export { type SpanCheck, type SpanFault, sliceSpan, verifySpan } from './verify-span.ts';

import type { ReaderAttributionFragment } from '../../gql/graphql.ts';

/** Where an attribution begins: its first span in the text, whichever its role. */
export function startOf({ source, cue, content }: ReaderAttributionFragment): number {
  return Math.min(...[...source, ...cue, ...content].map(({ start }) => start));
}

/** The attributions in the order of their notes in the margin. */
export function inNoteOrder(attributions: readonly ReaderAttributionFragment[]): ReaderAttributionFragment[] {
  return [...attributions].sort((a, b) => startOf(a) - startOf(b));
}

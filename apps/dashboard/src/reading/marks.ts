import type { Mark } from './runs.ts';

interface Ranged {
  start: number;
  end: number;
}

/** An attribution as far as marking needs it. */
export interface Markable {
  id: string;
  source: readonly Ranged[];
  cue: readonly Ranged[];
  content: readonly Ranged[];
}

/** The marks of attributions, on the text that their spans point into. */
export function marksOf(attributions: readonly Markable[]): Mark[] {
  return attributions.flatMap(({ id, source, cue, content }) => [
    ...source.map(({ start, end }) => ({ id, start, end, role: 'source' as const })),
    ...cue.map(({ start, end }) => ({ id, start, end, role: 'cue' as const })),
    ...content.map(({ start, end }) => ({ id, start, end, role: 'content' as const })),
  ]);
}

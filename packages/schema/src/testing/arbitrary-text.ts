/** Texts that offsets go wrong in: pairs, halves of pairs, combining marks, joined emoji, both line ends, repetitions. */
import fc from 'fast-check';
import type { Range } from '../span.ts';

const TRICKY = [
  '👩🏽‍🚒',
  'e\u0301',
  '🇳🇴',
  '𝄞',
  'Å',
  'n\u0303\u0323',
  '\r\n',
  '\n',
  '\u2028',
  'quay ',
  'quay ',
];

const HALVES = ['\ud83c', '\udf0a'];

function textOf(parts: readonly string[], minLength: number): fc.Arbitrary<string> {
  const part = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constantFrom(...parts));
  return fc
    .array(part, { minLength: 1, maxLength: 24 })
    .map((all) => all.join(''))
    .filter((text) => text.length >= minLength);
}

/** Any text that may be stored: well-formed UTF-16. */
export const wellFormedText = textOf(TRICKY, 1);

/** Any string at all, also with halves of surrogate pairs. */
export const anyText = textOf([...TRICKY, ...HALVES], 1);

/** A text with a range of whole characters (code points) that holds at least one of them; UTF-16 code units. */
export const textAndWholeRange: fc.Arbitrary<{ text: string; range: Range }> = wellFormedText.chain(
  (text) => {
    const edges = edgesOf(text);
    const edge = fc.nat({ max: edges.length - 1 });
    return fc
      .tuple(edge, edge)
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({
        text,
        range: { start: edges[Math.min(a, b)] ?? 0, end: edges[Math.max(a, b)] ?? 0 },
      }));
  },
);

/** The offsets between characters, counted by walking the text: the slow way that conversions are held against. */
export function edgesOf(text: string): number[] {
  const edges = [0];
  for (const character of text) edges.push((edges.at(-1) ?? 0) + character.length);
  return edges;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeepJson } from './json-depth.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** How deep a value nests, found the long way. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('the depth of JSON', () => {
  it('is found for every value as parsing would find it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat({ max: 8 }), (value, most) => {
        expect(isDeepJson(bytes(JSON.stringify(value)), most)).toBe(depthOf(value) > most);
      }),
    );
  });

  it('does not count brackets in words, also behind quotation marks that are part of them', () => {
    expect(isDeepJson(bytes(JSON.stringify({ text: '[[[[ \\" {{{{ "[[' })), 1)).toBe(false);
  });

  it('is found in what is no JSON, before its end', () => {
    expect(isDeepJson(bytes('['.repeat(1_000_000)), 20)).toBe(true);
  });
});

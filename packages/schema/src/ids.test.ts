import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentId, spanRolesId, textIdOf } from './ids.ts';

/** Worked out by another SHA-256 program: these ids stand in databases and bundles, so a change of them breaks every correction. */
const GOLDEN = {
  text: '90e35d62848325da23fa00dc89b4db9306a6f8f52d9df41dfec8089e0f93d1c7',
  content: 'actor:10ca1f97c7a9458a2ebf5cce',
  roles: 'attribution:8ff9db794afc2dab161dcf43',
};

describe('the id of a text', () => {
  it('is the SHA-256 of its UTF-8 form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(textIdOf(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });

  it('never changes', () => {
    expect(textIdOf('🌊 Cafe\u0301 quay under water\n')).toBe(GOLDEN.text);
  });
});

describe('an id from content', () => {
  it('never changes', () => {
    expect(contentId('actor', ['Ilse Brandtner', 3, null])).toBe(GOLDEN.content);
    expect(
      spanRolesId('attribution', 't', { content: [{ start: 0, end: 5 }], cue: [{ start: 6, end: 10 }] }),
    ).toBe(GOLDEN.roles);
  });

  it('tells parts apart that join to the same words', () => {
    expect(contentId('actor', ['ab', 'c'])).not.toBe(contentId('actor', ['a', 'bc']));
    expect(contentId('actor', ['1'])).not.toBe(contentId('actor', [1]));
  });

  it('of spans does not depend on their order, and does on their roles and text', () => {
    const range = fc.tuple(fc.nat(99), fc.nat(99)).map(([start, end]) => ({ start, end }));
    fc.assert(
      fc.property(fc.array(range), fc.array(range, { minLength: 1 }), (source, content) => {
        const id = spanRolesId('attribution', 't', { source, content });
        expect(
          spanRolesId('attribution', 't', { content: [...content].reverse(), source: [...source].reverse() }),
        ).toBe(id);
        expect(spanRolesId('attribution', 'u', { source, content })).not.toBe(id);
        expect(spanRolesId('attribution', 't', { source, cue: content })).not.toBe(id);
      }),
    );
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mintToken } from './mint-token.ts';
import { belongsTo, hashOf, parseToken, randomParts, writeToken } from './token-string.ts';

describe('a token', () => {
  it('carries 256 random bits and an id that no command line takes for an option', () => {
    const minted = Array.from({ length: 300 }, () => randomParts());
    expect(new Set(minted.map(({ id }) => id)).size).toBe(300);
    expect(new Set(minted.map(({ secret }) => secret)).size).toBe(300);
    for (const { id, secret } of minted) {
      expect(id).toMatch(/^[A-Za-z0-9][\w-]{21}$/);
      expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    }
  });

  it('is read back from its string, and nothing else is taken for one', () => {
    for (let turn = 0; turn < 200; turn++) {
      const parts = randomParts();
      expect(parseToken(writeToken(parts))).toEqual(parts);
    }
    const good = writeToken(randomParts());
    for (const bad of [
      `${good}x`,
      good.slice(1),
      good.slice(0, -1),
      ` ${good}`,
      `${good}\n`,
      good.toUpperCase(),
      '',
    ])
      expect(parseToken(bad)).toBeNull();
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parseToken(text) === null));
  });

  it('leaves its secret out of what is stored', () => {
    const { token, written } = mintToken({
      name: 'Night desk',
      kind: 'token',
      scopes: ['read'],
      createdAt: 1,
      expiresAt: null,
    });
    const secret = parseToken(written)?.secret ?? '';
    expect(JSON.stringify(token)).not.toContain(secret);
    expect(token.hash).toBe(hashOf(secret));
  });
});

describe('comparing a secret with a hash', () => {
  it('takes the right secret alone, and none without a hash', () => {
    const { secret } = randomParts();
    expect(belongsTo(secret, hashOf(secret))).toBe(true);
    expect(belongsTo(randomParts().secret, hashOf(secret))).toBe(false);
    expect(belongsTo(secret, null)).toBe(false);
    expect(belongsTo(secret, '')).toBe(false);
    // The hash that stands in for a missing one opens nothing either.
    expect(belongsTo(secret, '0'.repeat(64))).toBe(false);
  });

  it('happens in one place, by timingSafeEqual', () => {
    const source = readFileSync(new URL('./token-string.ts', import.meta.url), 'utf8');
    expect(source).toContain('timingSafeEqual(given, kept)');
    const others = ['callers.ts', 'editor-code.ts', 'sessions.ts', 'session-route.ts', 'rights.ts'];
    for (const name of others) {
      const text = readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
      expect(text, name).not.toMatch(
        /(?<!typeof )\b(hash|secret|code)\s*[!=]==?(?![=]|\s*(null|undefined))/i,
      );
    }
  });
});

import { describe, expect, it } from 'vitest';
import { contentPolicy, newNonce, pageHeaders } from './page-headers.ts';

describe('the content security policy of a page', () => {
  const directives = new Map(
    contentPolicy('bm9uY2U=')
      .split('; ')
      .map((one) => [one.split(' ', 1)[0], one.replace(/^\S+ /, '')]),
  );

  it('lets only scripts run that carry the nonce of the answer, and what these load', () => {
    expect(directives.get('script-src')).toBe("'self' 'nonce-bm9uY2U=' 'strict-dynamic'");
  });

  it('never speaks of inline code, eval, other sites or whole schemes', () => {
    expect(contentPolicy('bm9uY2U=')).not.toMatch(/unsafe-inline|unsafe-eval|https?:|data:|blob:|\*/);
  });

  it.each(['default-src', 'base-uri', 'frame-ancestors', 'object-src'])('allows nothing under %s', (name) => {
    expect(directives.get(name)).toBe("'none'");
  });

  it('asks for Trusted Types', () => {
    expect(directives.get('require-trusted-types-for')).toBe("'script'");
  });

  it('allows eval to the tools of development only', () => {
    expect(contentPolicy('bm9uY2U=', true)).toContain("'unsafe-eval'");
  });

  it('goes with headers that keep the page to itself', () => {
    expect(pageHeaders('p')).toMatchObject({
      'content-security-policy': 'p',
      'referrer-policy': 'no-referrer',
    });
  });
});

describe('a nonce', () => {
  it('has 128 random bits, never the same', () => {
    const nonces = new Set(Array.from({ length: 1_000 }, newNonce));
    expect(nonces.size).toBe(1_000);
    for (const nonce of nonces) expect(atob(nonce)).toHaveLength(16);
  });
});

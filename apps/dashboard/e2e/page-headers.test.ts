import { describe, expect, inject, it } from 'vitest';

describe('what browsers are told of the dashboard', () => {
  it.each(['/', '/import', '/story/nowhere', '/icon.svg'])(
    'is on %s that no other site may frame it, move its links or read it',
    async (path) => {
      const { headers } = await fetch(inject('origin') + path);
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-security-policy':
          "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
    },
  );

  it.each([
    ['/export/bundle', /^sandbox; default-src 'none'$/],
    ['/docs/index.html', /^default-src 'none'; script-src 'self';/],
  ])('is on %s what the server says, once', async (path, policy) => {
    const answer = await fetch(inject('origin') + path);
    await answer.body?.cancel();
    expect(answer.headers.get('content-security-policy')).toMatch(policy);
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

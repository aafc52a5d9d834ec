import { describe, expect, inject, it } from 'vitest';

describe('what browsers are told of the dashboard', () => {
  it.each(['/', '/import', '/story/nowhere', '/icon.svg', '/export/bundle/more', '/no-such-page'])(
    'is on %s that no other site may frame it, move its links or read it',
    async (path) => {
      const { headers } = await fetch(inject('origin') + path);
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-security-policy': expect.stringMatching(
          /^default-src 'none'; script-src 'self' 'nonce-[\w+/]{22}==' 'strict-dynamic'; style-src 'self';/,
        ),
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
    },
  );

  it('is with each answer a new nonce, which all of its scripts carry and nobody can set', async () => {
    const nonces = await Promise.all(
      ['/', '/', '/import', '/no-such-page'].map(async (path) => {
        const answer = await fetch(inject('origin') + path, {
          headers: { 'x-nonce': 'chosen', 'content-security-policy': "script-src 'nonce-chosen'" },
        });
        const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? '';
        const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
        expect(scripts.length).toBeGreaterThan(5);
        for (const script of scripts) expect(script).toContain(` nonce="${nonce}"`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(4);
    expect(nonces).not.toContain('chosen');
  });

  it('is that no page is kept: it may hold what only its reader may see', async () => {
    for (const path of ['/', '/import', '/no-such-page']) {
      const { headers } = await fetch(inject('origin') + path);
      expect(headers.get('cache-control')).toMatch(/private.*no-store/);
    }
  });

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

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('is on a page that %s does nothing', async (method) => {
    const answer = await fetch(`${inject('origin')}/import`, { method, body: 'words' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
    expect(await answer.text()).toContain('/graphql');
  });
});

import type { Token } from '@onrecord/store';
import { describe, expect, it } from 'vitest';
import { anonymousScopes, decideExposure, ExposureError, isLoopback } from './exposure.ts';

const NOW = Date.UTC(2026, 10, 2);
const admin: Token = {
  id: 'a',
  name: 'admin',
  kind: 'token',
  scopes: ['read', 'admin'],
  hash: '',
  createdAt: 0,
  expiresAt: null,
  revokedAt: null,
  openedWith: null,
};
const hosts = ['archive.example.org'];

describe('a server on this machine', () => {
  it.each(['127.0.0.1', '127.8.9.1', 'localhost', '::1'])('at %s needs no set-up', (host) => {
    expect(decideExposure({ host, hosts: [] }, [], NOW)).toBe('loopback');
  });

  it('is told that reading is free already', () => {
    expect(() => decideExposure({ host: '127.0.0.1', publicRead: true, hosts }, [], NOW)).toThrow(
      /--exposed/,
    );
  });

  it('that others are shown needs the same as one that they reach', () => {
    const options = { host: '127.0.0.1', exposed: true, hosts };
    expect(() => decideExposure(options, [], NOW)).toThrow(/token create .*--public-read/);
    expect(decideExposure({ ...options, publicRead: true }, [], NOW)).toBe('public-read');
    expect(decideExposure(options, [admin], NOW)).toBe('private');
  });
});

describe('a server that others reach', () => {
  const options = { host: '0.0.0.0', hosts };

  it('does not start before somebody says who may read', () => {
    expect(() => decideExposure(options, [], NOW)).toThrow(ExposureError);
    expect(() => decideExposure(options, [], NOW)).toThrow(
      /onrecord token create --name admin --scopes read,correct,ingest,admin/,
    );
  });

  it.each<[string, Partial<Token>]>([
    ['expired', { expiresAt: NOW }],
    ['revoked', { revokedAt: NOW - 1 }],
    ['a session', { kind: 'session' }],
    ['no administrator', { scopes: ['read', 'correct', 'ingest'] }],
  ])('does not take an admin token that is %s', (_what, change) => {
    expect(() => decideExposure(options, [{ ...admin, ...change }], NOW)).toThrow(ExposureError);
    expect(decideExposure(options, [{ ...admin, ...change }, admin], NOW)).toBe('private');
  });

  it('does not start without a list of its names', () => {
    for (const publicRead of [true, false])
      expect(() => decideExposure({ ...options, publicRead, hosts: [] }, [admin], NOW)).toThrow(
        /--allow-host .*ONRECORD_HOSTS/,
      );
  });

  it('gives reading to everybody only when that was said', () => {
    expect([...anonymousScopes('loopback')]).toEqual(['read']);
    expect([...anonymousScopes(decideExposure({ ...options, publicRead: true }, [admin], NOW))]).toEqual([
      'read',
    ]);
    expect([...anonymousScopes(decideExposure(options, [admin], NOW))]).toEqual([]);
  });

  it.each(['0.0.0.0', '::', '192.168.1.4', '128.0.0.1', '127.0.0.1.example.org', 'example.org', ''])(
    'is one at "%s"',
    (host) => expect(isLoopback(host)).toBe(false),
  );
});

import { describe, expect, it } from 'vitest';
import { refusalOf } from './forward-refusal.ts';

const HOST = 'localhost:3000';

const statusOf = (method: string, path: string, headers: Record<string, string>, hosts?: string) =>
  refusalOf(new Request(`http://${HOST}${path}`, { method, headers: { host: HOST, ...headers } }), hosts)
    ?.status ?? 'passes';

describe('what the dashboard passes on', () => {
  it.each([
    ['POST', '/graphql', {}],
    ['POST', '/graphql', { origin: `http://${HOST}`, 'content-length': '12582912' }],
    ['POST', '/session', { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' }],
    ['DELETE', '/session', { origin: `http://${HOST}` }],
    ['GET', '/docs', {}],
    ['GET', '/docs/guides/run-a-server/', {}],
    ['GET', '/export/csv', { 'sec-fetch-site': 'cross-site' }],
  ])('is %s %s with %j', (method, path, headers) => expect(statusOf(method, path, headers)).toBe('passes'));

  it.each([
    [421, 'POST', '/graphql', { host: 'evil.example' }],
    [421, 'GET', '/export/csv', { host: 'localhost.evil.example' }],
    [403, 'POST', '/graphql', { origin: 'https://evil.example' }],
    [403, 'POST', '/graphql', { origin: 'null' }],
    [403, 'POST', '/session', { origin: 'http://localhost:8080' }],
    [403, 'DELETE', '/session', { 'sec-fetch-site': 'cross-site' }],
    [404, 'GET', '/docs/%2e%2e/metrics', {}],
    [404, 'GET', '/export/../healthz', {}],
    [413, 'POST', '/graphql', { 'content-length': '12582913' }],
    [413, 'POST', '/session', { 'content-length': '4097' }],
  ])('is not (%i) %s %s with %j', (status, method, path, headers) =>
    expect(statusOf(method, path, headers)).toBe(status),
  );

  it('comes from names that the operator adds, also when a proxy asks for another', () => {
    const origin = { origin: 'https://desk.example' };
    expect(statusOf('POST', '/session', origin)).toBe(403);
    expect(statusOf('POST', '/session', origin, 'desk.example')).toBe('passes');
  });
});

/** Paths that lead nowhere or out of what is served, and methods that no route has. */
import { PROTOTYPE_KEYS } from '../odd-values.ts';

/** Every address that the server has, and one that it has not. */
export const ROUTES: readonly string[] = [
  '/',
  '/graphql',
  '/healthz',
  '/readyz',
  '/metrics',
  '/session',
  '/docs/',
  '/export/bundle',
  '/original/x',
  '/unknown',
];
/** Methods that none of them has. */
export const METHODS: readonly string[] = [
  'PUT',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'LINK',
  'PURGE',
];

const OUT = [
  '../../../../etc/passwd',
  '..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e/%2e%2e/package.json',
  '....//....//package.json',
  '..\\..\\package.json',
  '..%5c..%5cpackage.json',
  '%252e%252e%252fpackage.json',
  '.git/config',
  '.env',
  '%00',
  'index.html%00.md',
  '%',
  '%zz',
  '%c0%ae%c0%ae/package.json',
  'a/'.repeat(1_000),
  '~root',
  'C:/windows/win.ini',
  'file:///etc/passwd',
  '%0d%0aset-cookie:x=1',
];

/** Paths, some of them with forged ids. */
export function paths(ids: readonly string[]): string[] {
  const odd = ids.map((id) => encodeURIComponent(id.replace(/[\ud800-\udfff]/g, '')));
  return [
    ...['/docs', '/export', '/original', '', '/graphql', '/session', '/metrics', '/sign-in'].flatMap((base) =>
      OUT.map((out) => `${base}/${out}`),
    ),
    ...odd.flatMap((id) => [`/original/${id}`, `/export/bundle?story=${id}`, `/export/${id}`]),
    ...PROTOTYPE_KEYS.flatMap((key) => [`/${key}`, `/export/${key}`, `/original/${key}`, `/docs/${key}`]),
    `/original/${'0'.repeat(64)}`,
    `/original/${'0'.repeat(64)}?x=${'a'.repeat(5_000)}`,
    '/export/bundle?story=a&story=b',
    '/export/bundle?story=',
    `/export/markdown?story=${'a'.repeat(6_000)}`,
    '//evil.example/',
    '/\\evil.example',
    '/docs//evil.example/%2f..',
    '/graphql?query=',
    '/graphql?query=%',
    `/graphql?query=${'%7B'.repeat(2_000)}`,
    '/graphql?query={__typename}&variables=[',
    '/graphql?query={__typename}&variables=%7B%22a%22%3A1e400%7D',
    '/graphql?extensions={"persistedQuery":1}',
    '/graphql?query={__typename}&query={a}',
    '/graphql/',
    '/graphql/x',
    '/GRAPHQL',
    '/graphql;a=b',
    '/wp-login.php',
    '/.well-known/security.txt',
    '/favicon.ico',
    '/robots.txt',
    '/server-status',
    '/debug/pprof',
    '/actuator/env',
  ].filter((path) => /^[\x21-\x7e]+$/.test(path));
}

/** Who is asked for, where a request says that it comes from, and paths that lead out or nowhere. */
import { type Attack, type Family, get, graphqlPost, type Request } from '../attack.ts';
import { forgedIds, PROTOTYPE_KEYS } from '../values.ts';

const QUERY = { query: '{ stories { totalCount } }' };

/** Wrong hosts and origins, odd headers, and every route with what does not belong into it. */
export const addressAttacks: Family = (known, random, count) => [
  ...HOSTS.map((host) => attack('wrong hosts', host, { ...graphqlPost(QUERY, { host }) }, 'refuse')),
  ...HOSTS.map((host) =>
    attack('wrong hosts', `${host} for the health`, get('/export/bundle', { host }), 'refuse'),
  ),
  ...ORIGINS.map((origin) => attack('wrong origins', origin, graphqlPost(QUERY, { origin }), 'refuse')),
  ...ORIGINS.map((origin) =>
    attack(
      'wrong origins',
      `${origin} with a cookie`,
      get('/graphql?query={__typename}', { origin, cookie: 'onrecord_session=x' }),
      'refuse',
    ),
  ),
  attack(
    'wrong origins',
    'another site, said by the browser',
    graphqlPost(QUERY, { 'sec-fetch-site': 'cross-site' }),
    'refuse',
  ),
  ...ORIGINS.map((origin) =>
    attack('wrong origins', `${origin} asks before it asks`, {
      method: 'OPTIONS',
      path: '/graphql',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    }),
  ),
  ...random
    .some(paths(forgedIds(known)), Math.max(FEWEST_PATHS, count))
    .map((path) => attack('paths that lead nowhere', path.slice(0, 80), get(path))),
  ...METHODS.flatMap((method) =>
    ROUTES.map((path) =>
      attack('methods that no route has', `${method} ${path}`, { method, path, headers: {} }),
    ),
  ),
  ...Object.entries(headerFloods()).map(([what, headers]) =>
    attack('odd headers', what, graphqlPost(QUERY, headers as Record<string, string>)),
  ),
  ...tokens().map((token) =>
    attack(
      'junk as a token',
      token.slice(0, 60),
      graphqlPost(QUERY, { authorization: `Bearer ${token}` }),
      'refuse',
    ),
  ),
  ...tokens().map((token) =>
    attack(
      'junk as a session',
      token.slice(0, 60),
      graphqlPost(QUERY, { cookie: `onrecord_session=${token}` }),
    ),
  ),
  ...sessionBodies().map((body) =>
    attack(
      'junk for the sign-in',
      body.slice(0, 60),
      { method: 'POST', path: '/session', headers: { 'content-type': 'application/json' }, body },
      'refuse',
    ),
  ),
];

/** Paths in a run of any measure. */
const FEWEST_PATHS = 100;

function attack(kind: string, what: string, shot: Request, must?: Attack['must']): Attack {
  return { kind, what, shot, must };
}

const HOSTS = [
  'evil.example',
  'localhost.evil.example',
  'evil.example:4000',
  'localhost@evil.example',
  '127.0.0.1.nip.example',
  '169.254.169.254',
  '0.0.0.0',
  '[::]',
  '[::ffff:127.0.0.2]',
  'localhost, evil.example',
  '__proto__',
  'LOCALHOST.',
  'x'.repeat(3_000),
].filter((host) => host !== 'LOCALHOST.');

const ORIGINS = [
  'https://evil.example',
  'null',
  'http://localhost.evil.example',
  'http://evil.example/localhost',
  'http://localhost@evil.example',
  'file://',
  'http://evil.example#localhost',
  'chrome-extension://abcdef',
  '__proto__',
  'http://127.0.0.1.evil.example:4000',
];

const ROUTES = [
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
const METHODS = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'LINK', 'PURGE'];

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

function paths(ids: readonly string[]): string[] {
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

function headerFloods(): Record<string, Record<string, string | string[]>> {
  return {
    '500 headers': Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`x-${index}`, 'a'])),
    '3,000 headers': Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`x-${index}`, 'a'])),
    'a header of 15,000 characters': { 'x-a': 'a'.repeat(15_000) },
    'a header of 100,000 characters': { 'x-a': 'a'.repeat(100_000) },
    '10,000 cookies': { cookie: 'a=b; '.repeat(2_000) },
    'a cookie for the prototype': { cookie: '__proto__=x; constructor=y; onrecord_session[a]=z' },
    '1,000 media types': { accept: Array(1_000).fill('a/b;q=0.1').join(', ') },
    'an odd media type': { accept: ';;;q=,,/*' },
    'a forwarded host': {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-for': '127.0.0.1',
      forwarded: 'host=evil.example',
    },
    'another method by header': { 'x-http-method-override': 'DELETE' },
    'an id of its own': { 'x-request-id': 'a\tb"}{' },
    'a range': { range: 'bytes=0-0,1-1,2-2' },
    'an expectation': { expect: '200-ok' },
    'an upgrade': {
      connection: 'upgrade',
      upgrade: 'websocket',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      'sec-websocket-version': '13',
    },
    'an upgrade to HTTP/2': {
      connection: 'upgrade, http2-settings',
      upgrade: 'h2c',
      'http2-settings': 'AAMAAABkAAQAoAAAAAIAAAAA',
    },
  };
}

function tokens(): string[] {
  return [
    '',
    'x',
    'onr_',
    'onr__',
    'onr_a_b',
    `onr_${'a'.repeat(22)}_${'b'.repeat(43)}`,
    `onr_${'a'.repeat(5_000)}_b`,
    ...PROTOTYPE_KEYS.map((key) => `onr_${key}_x`),
    "onr_'_'",
    'eyJhbGciOiJub25lIn0.e30.',
    '../../x',
    '%00',
    'a'.repeat(10_000),
  ];
}

function sessionBodies(): string[] {
  return [
    '',
    'null',
    '[]',
    '5',
    '"x"',
    '{}',
    '{"code":null}',
    '{"code":5}',
    '{"code":""}',
    '{"code":"x"}',
    '{"code":["x"]}',
    '{"code":{"length":43}}',
    '{"token":"x"}',
    '{"token":"onr_a_b"}',
    '{"token":{"split":1}}',
    '{"code":"x","token":"x"}',
    '{"__proto__":{"code":"x"}}',
    `{"code":"${'a'.repeat(200_000)}"}`,
    '['.repeat(100_000),
    '{"code":"\\ud800"}',
    '{"code":"\\u0000"}',
    '{',
  ];
}

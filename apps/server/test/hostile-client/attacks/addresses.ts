/** Who is asked for, where a request says that it comes from, and paths that lead out or nowhere. */
import { type Attack, type Family, get, graphqlPost, type Request } from '../attack.ts';
import { forgedIds } from '../values.ts';
import { headerFloods, sessionBodies, tokens } from './credentials.ts';
import { METHODS, paths, ROUTES } from './paths.ts';

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

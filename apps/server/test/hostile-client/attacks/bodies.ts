/** Bodies of every form that a server might take for GraphQL, or run out of memory over. */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { type Attack, type Family, get, graphqlPost, jsonPost, type Request } from '../attack.ts';
import { PROTOTYPE_KEYS } from '../odd-values.ts';
import { jsonBombs, wrongVariables } from './json-bombs.ts';

const QUERY = '{ stories { totalCount } }';
const MUTATION =
  'mutation { importArticles(input: { articles: [{ name: "a.txt", text: "A pump broke." }] }) { __typename } }';

/** Everything but a plain question in JSON. */
export const bodyAttacks: Family = ({ cookie }) => {
  const session: Record<string, string> = cookie ? { cookie } : {};
  return [
    ...attacks('JSON bombs', jsonBombs()),
    ...attacks('variables of wrong shapes', wrongVariables()),
    ...attacks('batches', BATCHES, 'refuse'),
    ...attacks('other media types', otherTypes(session), 'refuse'),
    ...attacks('changes by GET', changesByGet(session), 'refuse'),
    ...attacks('compressed bodies', compressed(), 'refuse'),
    ...attacks('large bodies', largeBodies(), 'refuse'),
    ...attacks('other media types', AS_GRAPHQL),
    ...attacks('documents by hash', byHash()),
  ];
};

function attacks(kind: string, requests: Readonly<Record<string, Request>>, must?: Attack['must']): Attack[] {
  return Object.entries(requests).map(([what, shot]) => ({ kind, what, shot, must }));
}

const BATCHES: Record<string, Request> = {
  'of two': graphqlPost([{ query: QUERY }, { query: QUERY }]),
  'of 1,000': graphqlPost(Array(1_000).fill({ query: '{ __typename }' })),
  'of one': graphqlPost([{ query: QUERY }]),
  'in each other': graphqlPost([[{ query: QUERY }]]),
};

function otherTypes(session: Record<string, string>): Record<string, Request> {
  const form = `query=${encodeURIComponent(MUTATION)}`;
  const parts = [
    '--b',
    'content-disposition: form-data; name="operations"',
    '',
    JSON.stringify({ query: MUTATION, variables: { f: null } }),
    '--b',
    'content-disposition: form-data; name="map"',
    '',
    '{"0":["variables.f"]}',
    '--b',
    'content-disposition: form-data; name="0"; filename="a.txt"',
    'content-type: text/plain',
    '',
    'x'.repeat(10_000),
    '--b--',
    '',
  ].join('\r\n');
  const json = JSON.stringify({ query: MUTATION });
  const as = (type: string, body: string) => jsonPost(body, { ...session, 'content-type': type });
  return {
    'a form': as('application/x-www-form-urlencoded', form),
    'a form with files': as('multipart/form-data; boundary=b', parts),
    'a form with files and no boundary': as('multipart/form-data', parts),
    'a form with files and no end': as('multipart/form-data; boundary=b', parts.slice(0, 200)),
    'JSON as text': as('text/plain', json),
    'JSON as text with a character set': as('text/plain;charset=UTF-8', json),
    'JSON as nothing': as('', json),
    'JSON as XML': as('application/xml', json),
    'JSON as an unknown type': as('x/y; a="application/json"', json),
    'JSON in another character set': as('application/json; charset=utf-16le', json.slice(0, 40)),
  };
}

/** No form can send this type, so it is as good as JSON. */
const AS_GRAPHQL = {
  'a document as GraphQL': jsonPost(QUERY, { 'content-type': 'application/graphql' }),
  'a broken document as GraphQL': jsonPost('{', { 'content-type': 'application/graphql' }),
};

function changesByGet(session: Record<string, string>): Record<string, Request> {
  const path = `/graphql?query=${encodeURIComponent(MUTATION)}`;
  return {
    'with a cookie': get(path, { ...session, accept: 'application/json' }),
    'with a header that no form can send': get(path, {
      ...session,
      accept: 'application/json',
      'x-graphql-yoga-csrf': '1',
    }),
    'by HEAD': { ...get(path, { ...session, 'x-graphql-yoga-csrf': '1' }), method: 'HEAD' },
    'by PUT': { ...graphqlPost({ query: MUTATION }, session), method: 'PUT' },
    'by DELETE': { ...graphqlPost({ query: MUTATION }, session), method: 'DELETE' },
    'by PATCH': { ...graphqlPost({ query: MUTATION }, session), method: 'PATCH' },
    'by POST with the query in the address': { ...jsonPost('{}', session), path },
  };
}

const FAST = { level: 1 };

function compressed(): Record<string, Request> {
  const zeros = Buffer.alloc(32 * 1024 * 1024, ' ');
  const packed = {
    gzip: gzipSync(zeros, FAST),
    deflate: deflateSync(zeros, FAST),
    br: brotliCompressSync(Buffer.alloc(1024 * 1024)),
    'gzip, gzip': gzipSync(gzipSync(zeros, FAST)),
    identity: Buffer.from('{}'),
    zstd: Buffer.from('{}'),
  };
  return Object.fromEntries(
    Object.entries(packed).map(([encoding, body]) => [
      encoding,
      jsonPost(body, { 'content-encoding': encoding }),
    ]),
  );
}

function largeBodies(): Record<string, Request> {
  const mib = 1024 * 1024;
  const padded = (bytes: number) => jsonPost(`{"query":"${QUERY}"${' '.repeat(bytes)}}`);
  const chunked = (bytes: number) => ({
    ...padded(bytes),
    headers: { ...padded(0).headers, 'transfer-encoding': 'chunked' },
  });
  return {
    '257 KiB': padded(257 * 1024),
    '10 MiB': padded(10 * mib),
    '10 MiB in chunks': chunked(10 * mib),
    '13 MiB': padded(13 * mib),
    '13 MiB in chunks': chunked(13 * mib),
    'a document of 10 MiB': graphqlPost({ query: `#${'a'.repeat(10 * mib)}\n${QUERY}` }),
    'a variable of 10 MiB': graphqlPost({
      query: 'query ($q: String!) { search(query: $q) { totalCount } }',
      variables: { q: 'w'.repeat(10 * mib) },
    }),
    '10 MiB of brackets': jsonPost('['.repeat(10 * mib)),
    '10 MiB to an unknown path': { ...padded(10 * mib), path: '/unknown' },
    '10 MiB as a form': jsonPost('a=b&'.repeat(2.5 * mib), {
      'content-type': 'application/x-www-form-urlencoded',
    }),
  };
}

function byHash(): Record<string, Request> {
  const persisted = (sha256Hash: unknown, version: unknown = 1) =>
    graphqlPost({ extensions: { persistedQuery: { version, sha256Hash } } });
  const hashes = [
    '',
    'x',
    '0'.repeat(64),
    `sha256:${'0'.repeat(64)}`,
    ...PROTOTYPE_KEYS,
    `sha256:__proto__`,
    5,
    null,
    ['x'],
    { toString: 'x' },
    'a'.repeat(100_000),
    '\u0000',
  ];
  return Object.fromEntries(
    hashes.map((hash) => [String(JSON.stringify(hash)).slice(0, 40), persisted(hash)]),
  );
}

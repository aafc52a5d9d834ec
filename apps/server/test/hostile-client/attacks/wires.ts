/** Bytes that are almost HTTP: requests hidden in others, lines that break rules, many at once on one connection. */
import type { Attack, Family, Wire } from '../attack.ts';

const BODY = '{"query":"{ stories { totalCount } }"}';
const HEAD =
  'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: application/json\r\n';
const HIDDEN = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n';

/** Two ways to say how long a body is must never be read in two ways. */
export const wireAttacks: Family = () => [
  ...attacks('requests hidden in others', SMUGGLED),
  ...attacks('bytes that are no request', BROKEN),
  ...attacks('targets for proxies', TARGETS),
  ...attacks('several requests at once', PIPELINED),
];

function attacks(kind: string, all: Readonly<Record<string, Wire>>): Attack[] {
  return Object.entries(all).map(([what, shot]) => ({
    kind,
    what,
    shot: { patienceMs: PATIENCE_MS, ...shot },
  }));
}

/** An answer to a whole request is there long before; a connection that the server holds for more is none to wait for. */
const PATIENCE_MS = 300;

/** A request and what is behind it: at most so many answers may come. */
function hidden(head: string, rest: string, mostAnswers = 1): Wire {
  return { writes: [`${head}\r\n${rest}`], mostAnswers };
}

const SMUGGLED: Record<string, Wire> = {
  'a length and chunks': hidden(
    `${HEAD}Content-Length: ${BODY.length}\r\nTransfer-Encoding: chunked\r\n`,
    `0\r\n\r\n${HIDDEN}`,
  ),
  'chunks and a length': hidden(
    `${HEAD}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n`,
    `5c\r\n${HIDDEN}\r\n0\r\n\r\n`,
  ),
  'two lengths': hidden(`${HEAD}Content-Length: 0\r\nContent-Length: ${HIDDEN.length}\r\n`, HIDDEN),
  'two lengths in a list': hidden(`${HEAD}Content-Length: 0, ${HIDDEN.length}\r\n`, HIDDEN),
  'a length with a sign': hidden(`${HEAD}Content-Length: +${HIDDEN.length}\r\n`, HIDDEN),
  'a negative length': hidden(`${HEAD}Content-Length: -1\r\n`, HIDDEN),
  'a length in hexadecimal': hidden(`${HEAD}Content-Length: 0x10\r\n`, HIDDEN),
  'a length beyond numbers': hidden(`${HEAD}Content-Length: 99999999999999999999999\r\n`, HIDDEN),
  'a blank before the colon': hidden(`${HEAD}Content-Length : 0\r\n`, HIDDEN),
  'chunks by another name': hidden(`${HEAD}Transfer-Encoding: xchunked\r\n`, `0\r\n\r\n${HIDDEN}`),
  'chunks with a tab': hidden(
    `${HEAD}Transfer-Encoding:\tchunked\r\nContent-Length: 4\r\n`,
    `0\r\n\r\n${HIDDEN}`,
  ),
  'chunks twice': hidden(
    `${HEAD}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n`,
    `0\r\n\r\n${HIDDEN}`,
  ),
  'chunks inside of chunks': hidden(`${HEAD}Transfer-Encoding: chunked, chunked\r\n`, `0\r\n\r\n${HIDDEN}`),
  'chunks that are not last': hidden(`${HEAD}Transfer-Encoding: chunked, gzip\r\n`, `0\r\n\r\n${HIDDEN}`),
  'a header on two lines': hidden(
    `${HEAD}Transfer-Encoding:\r\n chunked\r\nContent-Length: 4\r\n`,
    `0\r\n\r\n${HIDDEN}`,
  ),
  'a chunk of no number': hidden(`${HEAD}Transfer-Encoding: chunked\r\n`, `zz\r\n${HIDDEN}`),
  'a chunk beyond numbers': hidden(
    `${HEAD}Transfer-Encoding: chunked\r\n`,
    `ffffffffffffffffff\r\n${HIDDEN}`,
  ),
  'a chunk with a long extension': hidden(
    `${HEAD}Transfer-Encoding: chunked\r\n`,
    `1;${'a'.repeat(60_000)}\r\n{\r\n0\r\n\r\n`,
  ),
  'a chunk that ends late': hidden(`${HEAD}Transfer-Encoding: chunked\r\n`, `2\r\n{}X\r\n0\r\n\r\n${HIDDEN}`),
  'a body on a GET': hidden(
    `GET /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${HIDDEN.length}\r\n`,
    HIDDEN,
  ),
  'two hosts': hidden('GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n', ''),
  'no host': hidden('GET /healthz HTTP/1.1\r\n', ''),
  'a line ending in LF alone': {
    writes: [`GET /healthz HTTP/1.1\nHost: localhost\nContent-Length: ${HIDDEN.length}\n\n${HIDDEN}`],
    mostAnswers: 1,
  },
  'a line ending in CR alone': { writes: ['GET /healthz HTTP/1.1\rHost: localhost\r\r'], mostAnswers: 1 },
};

const BROKEN: Record<string, Wire> = {
  'a greeting of TLS': { writes: [Buffer.from('1603010200010001fc0303', 'hex')] },
  'a greeting of HTTP/2': { writes: ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'] },
  'a method that is none': { writes: ['WATER /graphql HTTP/1.1\r\nHost: localhost\r\n\r\n'] },
  'a version that is none': { writes: ['GET /graphql HTTP/9.9\r\nHost: localhost\r\n\r\n'] },
  'HTTP/0.9': { writes: ['GET /graphql\r\n\r\n'] },
  'HTTP/1.0': { writes: ['GET /healthz HTTP/1.0\r\n\r\n'] },
  'a NUL in the target': { writes: ['GET /\u0000graphql HTTP/1.1\r\nHost: localhost\r\n\r\n'] },
  'a NUL in a header': { writes: [`GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-A: a\u0000b\r\n\r\n`] },
  'bytes above ASCII in the target': { writes: ['GET /\u00e4\u00ff HTTP/1.1\r\nHost: localhost\r\n\r\n'] },
  'a target of 100,000 characters': {
    writes: [`GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`],
  },
  'a target of 10,000 characters': {
    writes: [`GET /${'a'.repeat(10_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`],
  },
  'a header of 1 MiB': {
    writes: [`GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-A: ${'a'.repeat(1024 * 1024)}\r\n\r\n`],
  },
  noise: { writes: [Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 197 + 31) % 256))] },
  'nothing at all': { writes: [], isHalfClosed: true },
  'half a request, then the end': { writes: [`${HEAD}Content-Length: 400\r\n\r\n{"que`], isHalfClosed: true },
  'a whole request, then the end': {
    writes: [`${HEAD}Content-Length: ${BODY.length}\r\n\r\n${BODY}`],
    isHalfClosed: true,
  },
  'a body that never comes': { writes: [`${HEAD}Content-Length: 400\r\nExpect: 100-continue\r\n\r\n`] },
  'a way through to elsewhere': { writes: ['CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n'] },
  'an upgrade to a websocket': {
    writes: [
      'GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n',
      20,
      Buffer.from([0x81, 0x85, 1, 2, 3, 4, 105, 103, 111, 104, 110]),
    ],
  },
};

const TARGETS: Record<string, Wire> = Object.fromEntries(
  [
    'http://evil.example/graphql',
    'http://localhost/graphql',
    'https://169.254.169.254/latest/meta-data/',
    '//evil.example/',
    'evil.example:443',
    '*',
    '?query={__typename}',
    '/../../etc/passwd',
    '/./graphql',
    '/graphql#x',
    '/%2e%2e/%2e%2e/etc/passwd',
    '\\graphql',
    '/graphql\\..\\..',
  ].map((target) => [
    target,
    { writes: [`GET ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`], mostAnswers: 1 },
  ]),
);

const WHOLE = `${HEAD}Content-Length: ${BODY.length}\r\n\r\n${BODY}`;

const PIPELINED: Record<string, Wire> = {
  '50 questions': { writes: [WHOLE.repeat(50)], mostAnswers: 50, patienceMs: 1_000 },
  '500 signs of life': { writes: [HIDDEN.repeat(500)], mostAnswers: 500, patienceMs: 1_000 },
  'one that breaks off among whole ones': {
    writes: [`${WHOLE.repeat(5)}${WHOLE.slice(0, 100)}`],
    mostAnswers: 5,
  },
  'questions that nobody waits for': { writes: [WHOLE.repeat(200)], isDeaf: true, patienceMs: 100 },
  'a question by single bytes': {
    writes: [...WHOLE].flatMap((byte) => [byte, 0]),
    mostAnswers: 1,
    patienceMs: 1_500,
  },
};

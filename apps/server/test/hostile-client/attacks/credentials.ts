/** Junk where a token, a session or a code belongs, and headers in numbers and sizes that nobody needs. */
import { PROTOTYPE_KEYS } from '../odd-values.ts';

/** Headers by what is special about them. */
export function headerFloods(): Record<string, Record<string, string | string[]>> {
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

/** What is no token. */
export function tokens(): string[] {
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

/** What opens no session. */
export function sessionBodies(): string[] {
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

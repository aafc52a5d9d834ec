/** The address that a request asks for. Only a path is taken: forms meant for proxies would be read differently by each layer. */
import type { IncomingMessage } from 'node:http';
import type { Refusal } from './refusal.ts';

/** Longest path with its query, in characters; a GET with a persisted document and variables stays far below. */
const LONGEST_TARGET = 8_000;

/** Refuses `GET http://elsewhere/`, `OPTIONS *` and `//elsewhere/`, and targets that are too long or hold control characters. */
export function refuseTarget({ url = '' }: IncomingMessage): Refusal | null {
  if (url.length > LONGEST_TARGET)
    return {
      status: 414,
      code: 'URI_TOO_LONG',
      message: `Ask by POST: the address is longer than ${LONGEST_TARGET}.`,
    };
  if (PATH.test(url)) return null;
  return { status: 400, code: 'BAD_REQUEST', message: 'Ask for a path on this server, such as /graphql.' };
}

/** The path alone. */
export function pathOf({ url = '' }: IncomingMessage): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}

const PATH = /^\/(?:[\x21-\x2e\x30-\x7e][\x21-\x7e]*)?$/;

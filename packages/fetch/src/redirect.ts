/** Where a redirect leads, and where it must not lead. */
import { UnreachableError } from '@onrecord/schema';
import { type AddressGuard, checkedUrl } from './address.ts';
import { type Answer, headerOf } from './answer.ts';

/**
 * Most redirects from the address asked for to the file: as many as RFC 9309 asks for at least, and more than the two or
 * three (scheme, host, canonical path) that sites need.
 */
export const MAX_REDIRECTS = 5;

/**
 * The next address, checked like the first one; null when the answer does not lead on.
 *
 * @throws UnreachableError `refused_address`, also for a step from https to http: who asks for https wants words that nobody
 * on the way can change.
 */
export function redirectTarget(
  answer: Answer,
  from: URL,
  requested: string,
  guard: AddressGuard,
): URL | null {
  const location = REDIRECTS.has(answer.status) ? headerOf(answer, 'location') : null;
  if (location === null) return null;
  const target = checkedUrl(location, requested, guard, from);
  if (from.protocol === 'https:' && target.protocol === 'http:')
    throw new UnreachableError(
      'refused_address',
      requested,
      `It leads from https to ${target.href}, where words can be changed on the way. Give that address yourself if it will do.`,
    );
  return target;
}

/** What too many redirects are told. */
export function tooManyRedirects(requested: string, last: URL): UnreachableError {
  return new UnreachableError(
    'too_many_redirects',
    requested,
    `It was sent on more than ${MAX_REDIRECTS} times, last to ${last.href}. Open it in a browser and give the address where it ends.`,
  );
}

/** 300 offers a choice and 304 is no redirect. */
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

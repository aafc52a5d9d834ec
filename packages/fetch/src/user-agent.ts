/** How requests name their sender: truthfully, so that a site can tell who comes, refuse it, and complain to somebody. */
import { createRequire } from 'node:module';
import { UnreachableError } from '@onrecord/schema';

/** The name by which robots.txt files address this program. */
export const ROBOT_NAME = 'Onrecord';

/** The `User-Agent` of all requests, such as `Onrecord/0.1.0 (+desk@example.org)`; null for a contact that cannot be written into it. */
export function userAgent(contact: string | null): string | null {
  if (!contact) return `${ROBOT_NAME}/${version}`;
  return CONTACT.test(contact) ? `${ROBOT_NAME}/${version} (+${contact})` : null;
}

/** Why nothing is fetched in the name of such a contact: requests without one would hide whom to write to. */
export function noContact(requested: string, contact: string | null): UnreachableError {
  return new UnreachableError(
    'unreachable',
    requested,
    `Nothing is fetched, because the contact "${contact}" is neither a mail address nor a web address. Write it (ONRECORD_CONTACT) as desk@example.org or https://example.org/contact.`,
  );
}

/** No blanks, brackets or line ends: they would end the comment, or the header. */
const CONTACT =
  /^(?:https?:\/\/[\x21-\x27\x2a-\x7e]+|[\x21-\x27\x2a-\x3f\x41-\x7e]+@[\x21-\x27\x2a-\x3f\x41-\x7e]+)$/;

/** Read from beside `src` or `dist`. */
const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

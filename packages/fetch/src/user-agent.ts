/** How requests name their sender: truthfully, so that a site can tell who comes, refuse it, and complain to somebody. */
import { createRequire } from 'node:module';

/** The name by which robots.txt files address this program. */
export const ROBOT_NAME = 'Onrecord';

/**
 * The `User-Agent` of all requests, such as `Onrecord/0.1.0 (+desk@example.org)`.
 *
 * @throws TypeError when the contact is neither a mail address nor a web address.
 */
export function userAgent(contact: string | null): string {
  if (!contact) return `${ROBOT_NAME}/${version}`;
  if (!CONTACT.test(contact))
    throw new TypeError(
      `The contact "${contact}" is neither a mail address nor a web address. Write it as desk@example.org or https://example.org/contact.`,
    );
  return `${ROBOT_NAME}/${version} (+${contact})`;
}

/** No blanks, brackets or line ends: they would end the comment, or the header. */
const CONTACT =
  /^(?:https?:\/\/[\x21-\x27\x2a-\x7e]+|[\x21-\x27\x2a-\x3f\x41-\x7e]+@[\x21-\x27\x2a-\x3f\x41-\x7e]+)$/;

/** Read from beside `src` or `dist`. */
const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

/** How much may be sent where. The server holds the same limits; here they keep what is refused anyway from being passed on. */

/** The largest import that the server takes: 12 MiB of JSON. */
const IMPORT_BYTES = 12 * 1024 * 1024;

/** Many times a code or a token. */
const SESSION_BYTES = 4 * 1024;

/** What else is passed on has no body. */
const NO_BYTES = 0;

/** The most bytes that a request to a path of the dashboard may bring. */
export function bodyLimitOf(path: string): number {
  if (path === '/graphql') return IMPORT_BYTES;
  return path === '/session' ? SESSION_BYTES : NO_BYTES;
}

/** What somebody reads who sent more. */
export function tooLargeWords(limit: number): string {
  if (limit === 0) return 'Nothing is taken here: send this request without a body.';
  return `This request is larger than the ${limit / 1024} KiB that are taken here. Send it in parts.`;
}

/**
 * The bytes that a text was read from, as they came. They are somebody else's: a browser saves them and never shows them, and
 * whatever they hold can neither run nor reach this site.
 */
import { importers } from '@onrecord/formats';
import { asAttachment, inWords, type Route } from './route.ts';

/** GET /original/<SHA-256 of the bytes>. */
export const originalRoute: Route = {
  path: /^\/original\/(?<sha256>[^/]+)$/,
  async answer({ groups }, { store }) {
    const sha256 = groups.sha256 ?? '';
    if (!/^[0-9a-f]{64}$/.test(sha256))
      return inWords(400, 'An original is named by its SHA-256: 64 digits and letters from a to f.');
    const original = await store.original(sha256);
    if (!original)
      return inWords(
        404,
        'No original with this SHA-256 is kept here. Articles that came in a bundle bring none: ask whoever made it.',
      );
    return new Response(original.bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(original.size),
        'content-disposition': asAttachment(`${sha256}${endingOf(original.mediaType)}`),
        'content-security-policy': "sandbox; default-src 'none'",
        'cross-origin-resource-policy': 'same-origin',
      },
    });
  },
};

/** With the usual ending a double click opens the file. */
function endingOf(mediaType: string): string {
  const [known] = importers.filter(({ mediaTypes }) => mediaTypes.includes(mediaType));
  const ending = known?.extensions.at(-1);
  return ending ? `.${ending}` : '';
}

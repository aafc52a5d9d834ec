/** What a body must be before a byte of it is read. */
import type { IncomingMessage } from 'node:http';
import { MAX_IMPORT_BODY_BYTES } from '../plugins/body-size.ts';
import type { Refusal } from './refusal.ts';

/** Refuses bodies that are compressed, and those that say themselves that they are larger than any import. */
export function refuseBody({ headers }: IncomingMessage): Refusal | null {
  // A few compressed bytes can unfold to gigabytes. No client of ours compresses what it sends.
  if (headers['content-encoding'] !== undefined)
    return {
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
      message: 'Send the request without Content-Encoding.',
    };
  if (Number(headers['content-length'] ?? 0) <= MAX_IMPORT_BODY_BYTES) return null;
  return {
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
    message: `The request is larger than ${MAX_IMPORT_BODY_BYTES / 1024 / 1024} MiB. Send less at once.`,
  };
}

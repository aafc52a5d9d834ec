/** Reads the body of a request that says how small it is. */
import type { IncomingMessage } from 'node:http';
import { MAX_BODY_BYTES } from '../plugins/body-size.ts';

/** Whether the body can be read whole at once: it has a length, which Node's parser holds it to, and the length is small. */
export function hasSmallBody({ headers }: IncomingMessage): boolean {
  const length = headers['content-length'];
  return length !== undefined && Number(length) <= MAX_BODY_BYTES;
}

/** The bytes of the body; rejects when the client leaves before the end. */
export function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('close', () => {
      // It comes after the end, too, and an error costs as much as reading the body.
      if (!request.complete) reject(new Error('The client left before its request was whole.'));
    });
  });
}

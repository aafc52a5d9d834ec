/** The answer to an operation as it is sent, by whichever door: what is too large for a client to read is refused in words. */
import { MAX_ANSWER_BYTES } from './limits.ts';

/** JSON of a result; of an error with the code ANSWER_TOO_LARGE when that has more than `most` bytes. */
export function answerText(result: object, most: number = MAX_ANSWER_BYTES): string {
  const text = jsonOf(result);
  return text !== null && Buffer.byteLength(text) <= most ? text : tooLarge(most);
}

/** Null when it is longer than any string can be. */
function jsonOf(result: object): string | null {
  try {
    return JSON.stringify(result);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** It was executed, so it has data: null, and status 200 as every operation that began. */
function tooLarge(most: number): string {
  const message = `The answer is larger than ${most / 1024 / 1024} MiB. Ask for smaller pages, or split the operation.`;
  return JSON.stringify({ data: null, errors: [{ message, extensions: { code: 'ANSWER_TOO_LARGE' } }] });
}

/** An error that crossed from the worker thread: classes do not survive the way, code and words do. */

/** Thrown when a file cannot be read or extracted. The code is that of the error in the worker, or `failed`. */
export class ExtractionError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ExtractionError';
    this.code = code;
  }
}

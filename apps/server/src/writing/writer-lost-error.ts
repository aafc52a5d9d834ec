/** The end of the writing thread, in words for whoever waited for it. */

/** Thrown to requests that the writing thread had not answered when it ended. What it had stored by then is whole. */
export class WriterLostError extends Error {
  constructor(message: string = WORDS, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WriterLostError';
  }
}

const WORDS =
  'The part of the server that writes ended in the middle of it. What was stored is whole; ask again to add the rest.';

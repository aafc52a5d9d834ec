/** Why an import could not begin. */
export type ImportInputCode = 'busy' | 'invalid_input' | 'nothing_to_import' | 'too_many' | 'unknown_story';

/** Thrown before anything is stored; the client gets it as a typed result. */
export class ImportInputError extends Error {
  readonly code: ImportInputCode;

  constructor(code: ImportInputCode, message: string) {
    super(message);
    this.name = 'ImportInputError';
    this.code = code;
  }
}

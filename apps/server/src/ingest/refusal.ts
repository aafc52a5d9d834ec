/** From an error to the row that says why an input was refused. */
import type { Refusal } from '@onrecord/store';
import { ExtractionError } from './extraction-error.ts';

/** The refusal of an input, and whether the program is at fault rather than the input. */
export interface NamedRefusal {
  refusal: Omit<Refusal, 'storyId'>;
  isFault: boolean;
}

/** What to tell of an error that came from reading or extracting an input. */
export function refusalOf(name: string, error: unknown): NamedRefusal {
  if (error instanceof ExtractionError && error.code !== 'failed') {
    return { refusal: { name, code: error.code, message: error.message }, isFault: false };
  }
  const message = `${name}: the program failed on this file. Nothing of it is stored. Please report it with the file.`;
  return { refusal: { name, code: 'failed', message }, isFault: true };
}

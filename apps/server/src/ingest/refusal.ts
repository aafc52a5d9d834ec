/** From an error to the row that says why an input was refused. */
import { OnrecordError } from '@onrecord/schema';
import { type Refusal, StoreError } from '@onrecord/store';
import { ExtractionError } from './extraction-error.ts';

/** The refusal of an input, and whether the program is at fault rather than the input. */
export interface NamedRefusal {
  refusal: Omit<Refusal, 'storyId'>;
  isFault: boolean;
  /** What happened, for the log, when the program is at fault. */
  error?: unknown;
}

/** What to tell of an error that came from fetching, reading or extracting an input. */
export function refusalOf(name: string, error: unknown): NamedRefusal {
  const isStated =
    error instanceof OnrecordError ||
    error instanceof StoreError ||
    (error instanceof ExtractionError && error.code !== 'failed');
  if (isStated) return { refusal: { name, code: error.code, message: error.message }, isFault: false };
  const message = `${name}: the program failed on this file. Nothing of it is stored. Please report it with the file.`;
  return { refusal: { name, code: 'failed', message }, isFault: true, error };
}

/** Messages of importers and fetchers begin with the name that they were given. */
export function withoutName(message: string, name: string): string {
  return message.startsWith(`${name}: `) ? message.slice(name.length + 2) : message;
}

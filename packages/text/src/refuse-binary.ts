/** The one refusal that is reached by two ways: no encoding fits bytes with zeros, or one fits and shows control characters. */
import { UnreadableTextError } from './unreadable-text-error.ts';

/** Throws the error for bytes that are no text in any encoding. */
export function refuseBinary(): never {
  throw new UnreadableTextError(
    'not_text',
    'The file is not a text (it holds binary data). Save the article as plain text or HTML and import that.',
  );
}

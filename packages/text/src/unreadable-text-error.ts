/** One error for every file that cannot become a text, so that an importer can name it, go on with the next and lose nothing. */
import { OnrecordError, type UnreadableCode } from '@onrecord/schema';

/** Why bytes were refused: nothing in them, not a text, no known encoding, over the limit, or a NUL character inside. */
export type UnreadableTextCode = Extract<
  UnreadableCode,
  'empty' | 'not_text' | 'unreadable' | 'too_large' | 'nul'
>;

/** Thrown when bytes are no readable text; the message says what is wrong and what to do. */
export class UnreadableTextError extends OnrecordError {
  declare readonly code: UnreadableTextCode;

  constructor(code: UnreadableTextCode, message: string) {
    super(code, message);
  }
}

/** A fault of one part of an archive, as it stands among the parts that could be read. */
import { UnreadableArticleError } from '@onrecord/schema';
import type { Imported, ImportRefusal } from '../importer.ts';

/** The refusal of the part with the name. Throws the error again when it is no refusal. */
export function refusedPart(name: string, error: unknown): Imported {
  if (!(error instanceof UnreadableArticleError)) throw error;
  const message = error.message.startsWith(`${name}: `)
    ? error.message.slice(name.length + 2)
    : error.message;
  return { refusal: { name, code: error.code as ImportRefusal['code'], message } };
}

/**
 * XML that may be given to a parser: decoded, without entities of its own, and not so full of elements that a small file fills
 * the memory. No parser here fetches or opens anything; refusing declarations makes sure that none has to be trusted with them.
 */
import { UnreadableArticleError } from '@onrecord/schema';
import { decodeText, statedCharsets, UnreadableTextError } from '@onrecord/text';
import type { ImportedFile } from '../importer.ts';
import { MAX_XML_BYTES } from './limits.ts';
import { prologOf } from './prolog.ts';

/**
 * The text of an XML file, without its document type.
 *
 * @throws UnreadableArticleError `unreadable` when it declares entities, `too_large` when it has too many elements, or as
 * `decodeText` says.
 */
export function safeXml(file: ImportedFile): string {
  const text = decoded(file);
  if (/<!ENTITY/i.test(text)) throw declaresEntities(file.name);
  if (hasMoreTags(text)) throw tooManyTags(file.name);
  return withoutDocumentType(text, file.name);
}

/** About 500 bytes of memory each while a file is parsed; a feed of thousands of articles has a tenth of them. */
const MAX_TAGS = 400_000;

function decoded({ name, bytes, mediaType }: ImportedFile): string {
  try {
    return decodeText(bytes, { maxBytes: MAX_XML_BYTES, charset: statedCharsets(bytes, mediaType) }).text;
  } catch (error) {
    if (!(error instanceof UnreadableTextError)) throw error;
    throw new UnreadableArticleError(error.code, name, error.message, { cause: error });
  }
}

/** A plain reference to a DTD means nothing to a parser that fetches none; declarations of its own are refused. */
function withoutDocumentType(text: string, name: string): string {
  const { documentType } = prologOf(text);
  if (documentType === null) return text;
  if (documentType.hasDeclarations) throw declaresEntities(name);
  return `${text.slice(0, documentType.start)}${text.slice(documentType.end)}`;
}

function hasMoreTags(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    count += 1;
    if (count > MAX_TAGS) return true;
  }
  return false;
}

function declaresEntities(name: string): UnreadableArticleError {
  return new UnreadableArticleError(
    'unreadable',
    name,
    'The file declares entities of its own, which can hide other files or fill the memory. Save it without its document type.',
  );
}

function tooManyTags(name: string): UnreadableArticleError {
  return new UnreadableArticleError(
    'too_large',
    name,
    `The file has more than ${MAX_TAGS} tags. Split it into smaller files.`,
  );
}

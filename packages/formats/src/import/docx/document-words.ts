/** The words of a Word document; apart from its importer, because what opens it takes long to load. */
import type { MetadataCandidate } from '@onrecord/schema';
import { articleOfDocument, type DocumentArticle } from '../document-article.ts';
import type { ImportedFile } from '../importer.ts';
import { packageOf } from './package.ts';
import { propertiesOf } from './properties.ts';
import { htmlOfPackage } from './word-html.ts';

/** The words with their blocks, and what the document says of itself. Throws UnreadableArticleError when it cannot be opened. */
export async function wordsOfDocument(
  file: ImportedFile,
): Promise<DocumentArticle & { candidates: MetadataCandidate[] }> {
  const { name } = file;
  const parts = await packageOf(file);
  const { title, candidates } = propertiesOf(parts, name);
  return { ...articleOfDocument(await htmlOfPackage(parts, name), name, { title }), candidates };
}

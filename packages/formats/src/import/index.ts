/** The importers in the order in which they are asked, and the one door to them. */
import { UnknownFormatError } from '@onrecord/schema';
import type { ImportedArticle, ImportedFile, Importer } from './importer.ts';
import { textImporter } from './text.ts';

export type { ImportedArticle, ImportedFile, ImportedMetadata, Importer } from './importer.ts';

/** Every importer; on equal likelihood the first one reads the file. */
export const importers: readonly Importer[] = [textImporter];

/** How many bytes an importer sees before it is chosen: more than any format needs to show what it is. */
export const HEAD_BYTES = 1024;

/**
 * The articles of a file, read by the importer that knows its format best.
 *
 * @throws UnknownFormatError when no importer knows the format.
 * @throws UnreadableArticleError when the file holds no article that can be read; its `code` says why.
 * @example const [article] = await readArticles({ name: 'quay.txt', bytes: await readFile('quay.txt') });
 */
export async function readArticles(file: ImportedFile): Promise<ImportedArticle[]> {
  return importerOf(file).read(file);
}

/** The importer that knows the format of the file best. Throws UnknownFormatError when there is none. */
export function importerOf({ name, bytes }: ImportedFile): Importer {
  const head = bytes.subarray(0, HEAD_BYTES);
  let best: { importer: Importer; likelihood: number } | null = null;
  for (const importer of importers) {
    const likelihood = importer.sniff(head, name);
    if (likelihood > (best?.likelihood ?? 0)) best = { importer, likelihood };
  }
  if (best) return best.importer;
  throw new UnknownFormatError(name, importers.map(described));
}

function described({ label, extensions }: Importer): string {
  return `${label} (${extensions.map((extension) => `.${extension}`).join(', ')})`;
}

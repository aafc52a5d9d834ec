/** The importers in the order in which they are asked, and the one door to them. */
import { UnknownFormatError } from '@onrecord/schema';
import { bundleImporter } from './bundle.ts';
import { csvImporter } from './csv.ts';
import { docxImporter } from './docx/docx.ts';
import { emlImporter } from './eml/eml.ts';
import { feedImporter } from './feed.ts';
import { gzipImporter } from './gzip.ts';
import { htmlImporter } from './html/html.ts';
import type { Imported, ImportedFile, Importer, ReadOptions } from './importer.ts';
import { jsonImporter } from './json.ts';
import { markdownImporter } from './markdown/markdown.ts';
import { newsmlG2Importer } from './newsml-g2.ts';
import { ninjsImporter } from './ninjs.ts';
import { nitfImporter } from './nitf.ts';
import { pdfImporter } from './pdf/pdf.ts';
import { startReading } from './reading.ts';
import { textImporter } from './text.ts';
import { waczImporter } from './wacz.ts';
import { warcImporter } from './warc.ts';
import { zipImporter } from './zip.ts';

export type {
  ColumnMapping,
  Imported,
  ImportedArticle,
  ImportedFile,
  ImportedLink,
  ImportedMetadata,
  ImportedRecords,
  Importer,
  ImportRefusal,
  ReadOptions,
} from './importer.ts';

/** Every importer; on equal likelihood the first one reads the file. */
export const importers: readonly Importer[] = [
  htmlImporter,
  pdfImporter,
  docxImporter,
  emlImporter,
  markdownImporter,
  zipImporter,
  gzipImporter,
  warcImporter,
  waczImporter,
  csvImporter,
  jsonImporter,
  bundleImporter,
  feedImporter,
  nitfImporter,
  newsmlG2Importer,
  ninjsImporter,
  textImporter,
];

/** How many bytes an importer sees before it is chosen: more than any format needs to show what it is. */
export const HEAD_BYTES = 4096;

/** Largest file that any importer takes. */
export const MAX_FILE_BYTES: number = Math.max(...importers.map(({ maxBytes }) => maxBytes));

/**
 * What a file holds, read by the importer that knows its format best, piece by piece. A part that cannot be read comes out
 * as a refusal among the others.
 *
 * @throws UnknownFormatError when no importer knows the format.
 * @throws UnreadableArticleError when the file as a whole cannot be read; its `code` says why.
 * @example for await (const { article } of readArticles({ name: 'quay.html', bytes })) console.log(article?.text);
 */
export async function* readArticles(file: ImportedFile, options: ReadOptions = {}): AsyncGenerator<Imported> {
  yield* startReading(importerOf, options).inside(file);
}

/** The importer that knows the format of the file best. Throws UnknownFormatError when there is none. */
export function importerOf({ name, bytes, mediaType }: ImportedFile): Importer {
  const head = bytes.subarray(0, HEAD_BYTES);
  let best: { importer: Importer; likelihood: number } | null = null;
  for (const importer of importers) {
    const likelihood = importer.sniff(head, name, mediaType ?? null);
    if (likelihood > (best?.likelihood ?? 0)) best = { importer, likelihood };
  }
  if (best) return best.importer;
  throw new UnknownFormatError(name, importers.map(described));
}

function described({ label, extensions }: Importer): string {
  return `${label} (${extensions.map((extension) => `.${extension}`).join(', ')})`;
}

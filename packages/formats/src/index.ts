/** Importers in, exporters out. Both lists are explicit: a format is one file and one line. */
export { type Exporter, exporterOf, exporters } from './export/index.ts';
export {
  HEAD_BYTES,
  type ImportedArticle,
  type ImportedFile,
  type ImportedMetadata,
  type Importer,
  importerOf,
  importers,
  readArticles,
} from './import/index.ts';

/** Importers in, exporters out. Both lists are explicit: a format is one file and one line. */
export { type Exporter, type ExportSource, exporterOf, exporters } from './export/index.ts';
export {
  type ColumnMapping,
  HEAD_BYTES,
  type Imported,
  type ImportedArticle,
  type ImportedFile,
  type ImportedLink,
  type ImportedMetadata,
  type ImportedRecords,
  type Importer,
  type ImportRefusal,
  importerOf,
  importers,
  MAX_FILE_BYTES,
  type ReadOptions,
  readArticles,
} from './import/index.ts';

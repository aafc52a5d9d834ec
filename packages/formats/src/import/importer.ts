/** What an importer is: one file format that articles come in. */
import type {
  ArticleBatch,
  Block,
  MetadataCandidate,
  PageRange,
  UnreachableCode,
  UnreadableCode,
} from '@onrecord/schema';

/** A file as it was handed in, or as it stood inside of another one. */
export interface ImportedFile {
  /** Its name or path, for the choice of the importer and for messages. */
  name: string;
  bytes: Uint8Array;
  /** What the sender calls it (`Content-Type`), with its parameters; a wrong one is overruled by the bytes. */
  mediaType?: string | null;
  /** Where it was fetched from, after redirects. */
  url?: string | null;
  /** ISO instant at which it was fetched. */
  retrievedAt?: string | null;
}

/** What the file around the text says of the article. Nothing here is concluded from the text. */
export interface ImportedMetadata {
  outlet?: string;
  /** ISO 8601 day or instant, with its offset where one is stated. */
  published?: string;
  headline?: string;
  standfirst?: string;
  /** Names alone, several of them divided by a comma and a blank. */
  byline?: string;
  lang?: string;
  /** Every statement that was found, the chosen ones among them. */
  candidates?: MetadataCandidate[];
}

/** An article as it leaves an importer: decoded and normalised by rule `lf-1`, and otherwise as written. */
export interface ImportedArticle {
  text: string;
  /** The name of the file that held it; inside of an archive the way to it, divided by `/`. */
  file: string;
  url?: string | null;
  canonicalUrl?: string | null;
  retrievedAt?: string | null;
  metadata?: ImportedMetadata;
  /**
   * What each stretch of the text is for, where the file shows it: in order, without overlap, and together they hold every
   * character that is not blank. Absent for a file of words alone; then the text's own rules mark the blocks.
   */
  blocks?: Block[];
  /** The pages of a paged document, in order. */
  pages?: PageRange[];
  /** The bytes that the text was read from, and the importer that read them. */
  original: { bytes: Uint8Array; mediaType: string; format: string };
}

/** A part of a file that is no article, with the reason; the others are not touched by it. */
export interface ImportRefusal {
  name: string;
  code: UnreadableCode | UnreachableCode | 'unknown_format';
  /** What is wrong and what to do; it does not begin with the name. */
  message: string;
}

/** The page behind an item of a feed: an address to fetch, and what the feed itself holds in case that fails. */
export interface ImportedLink {
  url: string;
  metadata: ImportedMetadata;
  /** Null when the feed holds no words but a title. */
  instead: ImportedArticle | null;
}

/** Articles that somebody has read already, in a bundle: their records are taken over as they are. */
export interface ImportedRecords {
  file: string;
  /** The title of the story that the articles come from; absent when the file names none or several. */
  storyTitle?: string;
  batches: ArticleBatch[];
}

/** What comes out of a file, piece by piece. */
export type Imported =
  | { article: ImportedArticle }
  | { link: ImportedLink }
  | { records: ImportedRecords }
  | { refusal: ImportRefusal };

/** Which columns or fields of a table hold what. A name without a column is absent. */
export interface ColumnMapping {
  text: string;
  headline?: string;
  standfirst?: string;
  byline?: string;
  outlet?: string;
  published?: string;
  url?: string;
  lang?: string;
}

/** How a person wants files to be read. */
export interface ReadOptions {
  /** For CSV and JSON of articles; without it the usual names of columns are tried. */
  columns?: ColumnMapping | null;
}

/** What an importer may use while it reads. */
export interface Reading {
  options: ReadOptions;
  /**
   * Reads a file that stands inside of this one, by whichever importer knows it; what cannot be read, or lies too deep, comes
   * out as a refusal. Throws UnreadableArticleError `too_large` when the whole file holds more than one input may.
   */
  inside(file: ImportedFile): AsyncGenerator<Imported>;
  /**
   * Counts bytes that were unpacked from the named file and are handed to nobody, so that a bomb in many small parts ends too.
   * Throws UnreadableArticleError `too_large` when the whole file holds more of them than one input may.
   */
  passOver(name: string, bytes: number): void;
}

/** Reads one format. A file may hold several articles. */
export interface Importer {
  /** Kebab-case, for the command line. */
  id: string;
  /** The name on screen. */
  label: string;
  /** Usual endings of file names, without the dot, sorted. */
  extensions: readonly string[];
  /** Its media types; the first one is what an original of this format is kept as. */
  mediaTypes: readonly string[];
  /** Largest file in bytes. */
  maxBytes: number;
  /**
   * How likely the file is of this format, 0 (certainly not) to 1, from its first bytes (at most HEAD_BYTES), its name and
   * what the sender calls it.
   */
  sniff(head: Uint8Array, name: string, mediaType: string | null): number;
  /** What the file holds. Throws UnreadableArticleError when the file as a whole cannot be read. */
  read(file: ImportedFile, reading: Reading): AsyncGenerator<Imported>;
}

/** The ending of a file name in lower case, without the dot; empty when it has none. */
export function extensionOf(name: string): string {
  return /[^/\\]\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

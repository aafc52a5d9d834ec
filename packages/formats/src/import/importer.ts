/** What an importer is: one file format that articles come in. */

/** A file as it was handed in. */
export interface ImportedFile {
  /** Its name or path, for the choice of the importer and for messages. */
  name: string;
  bytes: Uint8Array;
}

/** What a page or feed around the text says of the article. Nothing here is concluded from the text. */
export interface ImportedMetadata {
  outlet?: string;
  published?: string;
  headline?: string;
  byline?: string;
  lang?: string;
}

/** An article as it leaves an importer: decoded and normalised by rule `lf-1`, and otherwise as written. */
export interface ImportedArticle {
  text: string;
  file: string;
  url?: string | null;
  metadata?: ImportedMetadata;
}

/** Reads one format. A file may hold several articles. */
export interface Importer {
  /** Kebab-case, for the command line. */
  id: string;
  /** The name on screen. */
  label: string;
  /** Usual endings of file names, without the dot. */
  extensions: readonly string[];
  /** How likely the file is of this format, 0 (certainly not) to 1, from its first bytes and its name. */
  sniff(head: Uint8Array, name: string): number;
  /** The articles of the file. Throws UnreadableArticleError when it holds none that can be read. */
  read(file: ImportedFile): Promise<ImportedArticle[]>;
}

/** The ending of a file name in lower case, without the dot; empty when it has none. */
export function extensionOf(name: string): string {
  return /[^/\\]\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

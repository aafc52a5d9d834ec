/** What an exporter is: one file format that records leave in. */
import type { MapEdge, OnrecordRecord } from '@onrecord/schema';

/** What is exported: one story, or everything. */
export interface ExportSource {
  /** In bundle order: by type, then by id. It can be read once. */
  records: AsyncIterable<OnrecordRecord>;
  /** The lines of the entity map; only formats of graphs ask for them. */
  edges(): Promise<readonly MapEdge[]>;
}

/** Writes one format as a stream. */
export interface Exporter {
  /** Kebab-case, for the command line and the address of the download. */
  id: string;
  /** The name on screen. */
  label: string;
  /** One sentence for menus and help: what is in it and what reads it. */
  description: string;
  mediaType: string;
  /** Ending of the file name, without the dot. */
  extension: string;
  /** The file in pieces. Records are written in the order given. */
  write(source: ExportSource): AsyncGenerator<string>;
}

/** What an exporter is: one file format that records leave in. */
import type { OnrecordRecord } from '@onrecord/schema';

/** Writes one format as a stream. */
export interface Exporter {
  /** Kebab-case, for the command line and the address of the download. */
  id: string;
  /** The name on screen. */
  label: string;
  mediaType: string;
  /** Ending of the file name, without the dot. */
  extension: string;
  /** The file in pieces. Records are written in the order given. */
  write(records: AsyncIterable<OnrecordRecord>): AsyncGenerator<string>;
}

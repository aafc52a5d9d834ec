/**
 * A bundle is JSON Lines: a header, then one record a line. It is read and written as a stream and needs nothing of
 * its environment, so that the same code runs in Node, in a browser and in a worker.
 *
 * @packageDocumentation
 */
import { InvalidBundleError } from './errors.ts';
import { type Chunks, linesOf, type NumberedLine } from './lines.ts';
import { type OnrecordRecord, type RecordType, recordTypes } from './record.ts';
import { chainFrom, upgrade } from './upgrade/upgrade.ts';
import { BUNDLE_VERSION, versionOf } from './upgrade/version.ts';

export { type Chunks, MAX_LINE_LENGTH, type NumberedLine } from './lines.ts';
export { upgrade } from './upgrade/upgrade.ts';
export { BUNDLE_VERSION } from './upgrade/version.ts';

/** The first line of a bundle. @public */
export interface BundleHeader {
  /** Version of the data model, `major.minor`. */
  onrecord: string;
  /** What offsets count. */
  unit: 'utf16';
  /** The program that wrote the bundle, with its version. */
  generator: string;
}

/** What offsets count: UTF-16 code units. A reader must not guess another unit. @public */
export const BUNDLE_UNIT = 'utf16';

/** The program named in bundles whose writer names none. @public */
export const DEFAULT_GENERATOR = 'onrecord 0.1.0';

/**
 * The lines of a bundle, each with its line end: the header, then the records in the order given.
 *
 * @example `for await (const line of writeBundle(inBundleOrder(records))) file.write(line);`
 * @public
 */
export async function* writeBundle(
  records: AsyncIterable<OnrecordRecord> | Iterable<OnrecordRecord>,
  options: { generator?: string } = {},
): AsyncGenerator<string> {
  const generator = options.generator ?? DEFAULT_GENERATOR;
  yield lineOf({ onrecord: BUNDLE_VERSION, unit: BUNDLE_UNIT, generator } satisfies BundleHeader);
  for await (const record of records) yield lineOf(record);
}

/**
 * The records of a bundle: fields and record types that this version does not know come through, records of an older
 * version of the data model are upgraded. Whether the records are true is the question of `@onrecord/schema/validate`.
 *
 * @param chunks - the file in pieces: strings, or UTF-8 bytes cut anywhere
 * @param options - `maxLineLength` in UTF-16 code units, `MAX_LINE_LENGTH` when absent
 * @throws InvalidBundleError naming the line that is no header or no record, is too long or not UTF-8; with the code
 * `unsupported_bundle` when the bundle is of a newer version or counts in another unit.
 * @example `for await (const record of readBundle(createReadStream('story.jsonl'))) console.log(record.type);`
 * @public
 */
export async function* readBundle(
  chunks: Chunks,
  options: { maxLineLength?: number } = {},
): AsyncGenerator<OnrecordRecord> {
  let toToday: ((record: OnrecordRecord) => OnrecordRecord) | undefined;
  for await (const line of linesOf(chunks, options.maxLineLength)) {
    if (toToday) yield toToday(parseRecordLine(line));
    else toToday = upgrade(parseHeaderLine(line).onrecord);
  }
  if (!toToday) throw new InvalidBundleError(1, `the bundle is empty. ${HEADER_HINT}`);
}

/**
 * The records sorted by type (in the order of `recordTypes`), then by id: equal records give equal bundles.
 *
 * @public
 */
export function inBundleOrder(records: Iterable<OnrecordRecord>): OnrecordRecord[] {
  return [...records].sort((a, b) => rankOf(a) - rankOf(b) || compareIds(a.id, b.id));
}

/**
 * The header in the first line of a bundle.
 *
 * @throws InvalidBundleError when it is none; with the code `unsupported_bundle` when its version or its unit is one that
 * cannot be read.
 * @public
 */
export function parseHeaderLine({ line, text }: NumberedLine): BundleHeader {
  const header = parseObject(line, text);
  if (!versionOf(header.onrecord))
    throw new InvalidBundleError(line, `a bundle begins with a header, this is none. ${HEADER_HINT}`);
  chainFrom(header.onrecord as string, line);
  if (header.unit !== BUNDLE_UNIT)
    throw new InvalidBundleError(
      line,
      `offsets count ${JSON.stringify(header.unit)}, and only "${BUNDLE_UNIT}" is read. Convert the offsets first.`,
      'unsupported_bundle',
    );
  return header as unknown as BundleHeader;
}

/**
 * The record in a line of a bundle, in the version that the bundle has (`upgrade` makes it one of today).
 *
 * @throws InvalidBundleError when it is no JSON object with `type` and `id`.
 * @public
 */
export function parseRecordLine({ line, text }: NumberedLine): OnrecordRecord {
  const record = parseObject(line, text);
  for (const field of ['type', 'id'])
    if (typeof record[field] !== 'string' || record[field] === '')
      throw new InvalidBundleError(
        line,
        `the record has no "${field}". Every record names its type and its id.`,
      );
  return record as unknown as OnrecordRecord;
}

const HEADER_HINT = `The first line must be like {"onrecord":"${BUNDLE_VERSION}","unit":"${BUNDLE_UNIT}","generator":"..."}.`;

const RANKS = new Map<string, number>(recordTypes.map((type: RecordType, index) => [type, index]));

/** Types of a later version go last. */
function rankOf(record: { type: string }): number {
  return RANKS.get(record.type) ?? RANKS.size;
}

function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function parseObject(line: number, text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InvalidBundleError(line, `it is no JSON (${(error as Error).message}). Was the file cut off?`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InvalidBundleError(line, 'it is no JSON object. Every line holds one record.');
  return value as Record<string, unknown>;
}

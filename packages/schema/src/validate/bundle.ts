/** Validates a whole bundle, from its file or from records in memory, and never stops at the first fault. */
import { parseHeaderLine, parseRecordLine, upgrade } from '../bundle.ts';
import { InvalidBundleError } from '../errors.ts';
import { linesOf, type NumberedLine } from '../lines.ts';
import type { OnrecordRecord } from '../record.ts';
import { type Grounding, groundingOf } from './grounded.ts';
import { type Issue, levelOf, type ValidationLevel } from './issue.ts';
import { wellFormed } from './well-formed.ts';

/** What may be validated: pieces of a bundle file, or records. @public */
export type BundleSource =
  | AsyncIterable<string | Uint8Array | OnrecordRecord>
  | Iterable<string | Uint8Array | OnrecordRecord>;

/** How far the bundle can be trusted, and why not further. @public */
export interface BundleReport {
  /** How far the bundle can be trusted. */
  level: ValidationLevel;
  /** In the order of the bundle. */
  issues: Issue[];
  /** How many records were read. */
  records: number;
}

/**
 * Checks that every record is well-formed and that all are grounded together.
 *
 * @example `const { level, issues } = await validateBundle(createReadStream('story.jsonl'));`
 * @public
 */
export async function validateBundle(source: BundleSource): Promise<BundleReport> {
  const state: State = { toToday: (record) => record, issues: [], grounding: groundingOf(), records: 0 };
  const { isFile, items } = await peeked(source);
  if (isFile) await readFile(items as AsyncIterable<string | Uint8Array>, state);
  else for await (const record of items) check(record as OnrecordRecord, null, state);
  const issues = [...state.issues, ...state.grounding.issues()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { level: levelOf(issues), issues, records: state.records };
}

interface State {
  /** Turns records of the bundle's version into today's. */
  toToday: (record: OnrecordRecord) => OnrecordRecord;
  issues: Issue[];
  grounding: Grounding;
  records: number;
}

/** Looks at the first item, because a file comes in pieces of text and records are objects. */
async function peeked(source: BundleSource): Promise<{ isFile: boolean; items: AsyncIterable<unknown> }> {
  const iterator = (async function* () {
    yield* source;
  })();
  const first = await iterator.next();
  async function* items() {
    try {
      if (!first.done) yield first.value;
      yield* iterator;
    } finally {
      await iterator.return(undefined);
    }
  }
  // Not instanceof: bytes may come from another window, worker or test environment.
  const isFile = first.done || typeof first.value === 'string' || ArrayBuffer.isView(first.value);
  return { isFile, items: items() };
}

async function readFile(chunks: AsyncIterable<string | Uint8Array>, state: State): Promise<void> {
  let isHeaderRead = false;
  try {
    for await (const line of linesOf(chunks)) {
      if (isHeaderRead) checkLine(line, state);
      else isHeaderRead = readHeader(line, state);
    }
    if (!isHeaderRead) throw new InvalidBundleError(1, 'the bundle is empty.');
  } catch (error) {
    state.issues.push(lineIssue(error, isHeaderRead ? 'bad_line' : 'bad_header'));
  }
}

/** A missing header is a fault, and the line may still be a record; another unit or version would make every check wrong. */
function readHeader(line: NumberedLine, state: State): true {
  try {
    state.toToday = upgrade(parseHeaderLine(line).onrecord);
  } catch (error) {
    if (!(error instanceof InvalidBundleError) || error.code === 'unsupported_bundle') throw error;
    state.issues.push(lineIssue(error, 'bad_header'));
    checkLine(line, state);
  }
  return true;
}

function checkLine(line: NumberedLine, state: State): void {
  try {
    check(state.toToday(parseRecordLine(line)), line.line, state);
  } catch (error) {
    state.issues.push(lineIssue(error, 'bad_line'));
  }
}

function check(record: OnrecordRecord, line: number | null, state: State): void {
  state.records += 1;
  state.issues.push(...wellFormed(record, line));
  if (typeof record?.id === 'string' && typeof record.type === 'string') state.grounding.add(record, line);
}

function lineIssue(error: unknown, code: 'bad_header' | 'bad_line'): Issue {
  if (!(error instanceof InvalidBundleError)) throw error;
  return { level: 'well-formed', code, line: error.line, record: null, path: '', message: error.message };
}

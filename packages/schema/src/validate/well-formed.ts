/** The first level of validation: does a value have the shape of the record that it says it is? */
import { InvalidRecordError } from '../errors.ts';
import { type OnrecordRecord, type RecordType, recordTypes } from '../record.ts';
import { type Issue, type IssuePlace, pathOf } from './issue.ts';
import { recordSchemas } from './record.ts';

/**
 * What keeps the value from being a well-formed record; empty when it is one.
 *
 * @example `wellFormed({ type: 'Story', id: 'story:1' }).map(({ path }) => path) // ['title', 'articleIds', ...]`
 * @public
 */
export function wellFormed(record: unknown, line: number | null = null): Issue[] {
  const place = { line, record: idOf(record) };
  const type = typeOf(record);
  if (!isRecordType(type)) return [unknownType(place, type)];
  const checked = recordSchemas[type].safeParse(record);
  return (checked.error?.issues ?? []).map(({ path, message }) => ({
    level: 'well-formed',
    code: 'malformed',
    ...place,
    path: pathOf(path),
    message,
  }));
}

/**
 * The value as a record, with all its fields.
 *
 * @throws InvalidRecordError naming each wrong field when it is not well-formed.
 * @public
 */
export function parseRecord(value: unknown): OnrecordRecord {
  const issues = wellFormed(value);
  if (issues.length === 0) return value as OnrecordRecord;
  throw new InvalidRecordError(
    `The record ${idOf(value) ?? '(without an id)'} of type ${typeOf(value)}`,
    issues,
  );
}

function isRecordType(type: unknown): type is RecordType {
  return (recordTypes as readonly unknown[]).includes(type);
}

function typeOf(value: unknown): unknown {
  return (value as { type?: unknown } | null | undefined)?.type;
}

function idOf(value: unknown): string | null {
  const id = (value as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id : null;
}

function unknownType(place: IssuePlace, type: unknown): Issue {
  const message = `${JSON.stringify(type) ?? 'nothing'} is no record type; known are ${recordTypes.join(', ')}`;
  return { level: 'well-formed', code: 'unknown_type', ...place, path: 'type', message };
}

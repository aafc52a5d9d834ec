/** Which fields of a record hold ids of other records, read from the schemas once. */
import { type RecordType, recordTypes } from '../record.ts';
import { targetOf } from './fields.ts';
import { EACH, leavesOf } from './leaves.ts';
import { recordSchemas } from './record.ts';

/** A field that points to a record. */
export interface Reference {
  /** The steps to it; `[]` stands for each item of a list. */
  steps: readonly string[];
  /** The type of the record that it points to. */
  to: RecordType;
}

/** An id that a record holds, and where. */
export interface HeldId {
  path: string;
  id: string;
  to: RecordType;
}

/** The references of each record type. The text of a span is no reference here: spans are checked by their words. */
export const references: ReadonlyMap<string, readonly Reference[]> = new Map(
  recordTypes.map((type) => [type, referencesIn(type)]),
);

/** The ids of other records that a record holds; what is null or of another shape is passed over. */
export function heldIds(record: { type: string }): HeldId[] {
  const fields = references.get(record.type) ?? [];
  return fields.flatMap(({ steps, to }) => stringsAt(record, steps, '').map((held) => ({ ...held, to })));
}

function referencesIn(type: RecordType): Reference[] {
  return leavesOf(recordSchemas[type]).flatMap(({ schema, steps }) => {
    const to = targetOf(schema);
    return to && !isTextOfSpan(to, steps) ? [{ steps, to }] : [];
  });
}

function isTextOfSpan(to: RecordType, steps: readonly string[]): boolean {
  return to === 'TextVersion' && steps.at(-1) === 'text';
}

function stringsAt(
  value: unknown,
  [step, ...rest]: readonly string[],
  path: string,
): { path: string; id: string }[] {
  if (step === undefined) return typeof value === 'string' ? [{ path, id: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (step === EACH) {
    if (!Array.isArray(value)) return [];
    return value.flatMap((item, index) => stringsAt(item, rest, `${path}[${index}]`));
  }
  return stringsAt((value as Record<string, unknown>)[step], rest, path === '' ? step : `${path}.${step}`);
}

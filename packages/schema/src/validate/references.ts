/** Which fields of a record hold ids of other records, read from the schemas once. */
import { z } from 'zod';
import { type RecordType, recordTypes } from '../record.ts';
import { targetOf } from './fields.ts';
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

/** The step into each item of a list. */
export const EACH = '[]';

/** The references of each record type. The text of a span is no reference here: spans are checked by their words. */
export const references: Readonly<Record<RecordType, readonly Reference[]>> = Object.fromEntries(
  recordTypes.map((type) => [
    type,
    referencesIn(recordSchemas[type], []).filter(({ to, steps }) => !isTextOfSpan(to, steps)),
  ]),
) as Record<RecordType, Reference[]>;

/** The ids of other records that a record holds; what is null or of another shape is passed over. */
export function heldIds(record: { type: string }): HeldId[] {
  const fields = references[record.type as RecordType] ?? [];
  return fields.flatMap(({ steps, to }) => stringsAt(record, steps, '').map((held) => ({ ...held, to })));
}

function referencesIn(schema: z.core.$ZodType, steps: readonly string[]): Reference[] {
  const to = targetOf(schema);
  if (to) return [{ steps, to }];
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return referencesIn(schema.unwrap(), steps);
  if (schema instanceof z.ZodArray) return referencesIn(schema.element, [...steps, EACH]);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, field]) => referencesIn(field, [...steps, key]));
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

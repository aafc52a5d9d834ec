/**
 * The kinds of fields that record schemas are made of. A reference knows the type it points to, so that the check of
 * ids, the JSON Schema and the JSON-LD context all derive from the one place where the field is declared.
 */
import { z } from 'zod';
import type { RecordType } from '../record.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** What generated documents say of a schema: `id` names a definition that several records share, `if` and `then` a rule across fields. */
export const annotations = z.registry<{
  id?: string;
  title?: string;
  description?: string;
  if?: object;
  then?: object;
}>();

const targets = new WeakMap<z.core.$ZodType, RecordType>();

const words = new WeakMap<z.core.$ZodType, Vocabulary>();

/** An id: opaque, never empty. */
export const id = z.string().min(1);

/** The id of a record of the named type. */
export function reference(to: RecordType): z.ZodString {
  const article = /^[AEIOU]/.test(to) ? 'an' : 'a';
  const field = z.string().min(1);
  targets.set(field, to);
  annotations.add(field, { description: `Id of ${article} ${to}.` });
  return field;
}

/** The type that a field made by `reference` points to, null for any other schema. */
export function targetOf(schema: z.core.$ZodType): RecordType | null {
  return targets.get(schema) ?? null;
}

/** One id of a vocabulary. */
export function word<const Id extends string>(vocabulary: Vocabulary<Id>) {
  const field = z.enum(vocabulary.ids);
  words.set(field, vocabulary);
  annotations.add(field, { description: `A word of the vocabulary ${vocabulary.name}.` });
  return field;
}

/** The vocabulary of a field made by `word`, null for any other schema. */
export function vocabularyOf(schema: z.core.$ZodType): Vocabulary | null {
  return words.get(schema) ?? null;
}

/** Says in words what `other` means; any record whose vocabulary is open may carry it. */
export const otherText = z.string().nullish();

/** How sure: 0 to 1. */
export const share = z.number().min(0).max(1);

/** An ISO 8601 instant with its zone. */
export const instant = z.iso.datetime({ offset: true });

/** A day, or with precision `hour` an ISO 8601 time (the zone may be unknown). */
export const dayOrTime = z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]);

/** A count of things. */
export const count = z.int().min(0);

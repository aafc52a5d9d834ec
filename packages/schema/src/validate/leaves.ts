/** Walks a schema down to its plain fields, so that what is said of a field once can be read for every record type. */
import { z } from 'zod';

/** A field that holds no further fields, and the steps to it from the record. */
export interface Leaf {
  steps: readonly string[];
  schema: z.core.$ZodType;
}

/** The step into each item of a list. */
export const EACH = '[]';

/** Every plain field of the schema, in the order of declaration. */
export function leavesOf(schema: z.core.$ZodType, steps: readonly string[] = []): Leaf[] {
  const inner = requiredOf(schema);
  if (inner instanceof z.ZodArray) return leavesOf(inner.element, [...steps, EACH]);
  if (!(inner instanceof z.ZodObject)) return [{ steps, schema: inner }];
  return Object.entries(inner.shape).flatMap(([key, field]) => leavesOf(field, [...steps, key]));
}

/** The schema without "or null" and "or absent". */
export function requiredOf(schema: z.core.$ZodType): z.core.$ZodType {
  const isOptional = schema instanceof z.ZodNullable || schema instanceof z.ZodOptional;
  return isOptional ? requiredOf(schema.unwrap()) : schema;
}

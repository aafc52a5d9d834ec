/** Finds the spans of a record, in whatever field they stand. */
import { isSpan, type Span } from '@onrecord/schema';

/** Every span inside of the value. */
export function* spansIn(value: unknown): Generator<Span> {
  if (typeof value !== 'object' || value === null) return;
  if (isSpan(value)) yield value;
  else for (const inner of Object.values(value)) yield* spansIn(inner);
}

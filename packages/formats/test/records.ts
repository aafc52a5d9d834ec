/** The invented story that the golden files tell: two articles about a ferry, with a record of every type. */
import type { OnrecordRecord } from '@onrecord/schema';
import { inBundleOrder } from '@onrecord/schema/bundle';
import { claimed } from './story/claimed.ts';
import { linked } from './story/linked.ts';
import { said } from './story/said.ts';
import { articles, cast } from './story/sources.ts';

export { edges } from './story/linked.ts';

/** The records in bundle order. */
export const records: OnrecordRecord[] = inBundleOrder([
  ...cast(),
  ...articles(),
  ...said(),
  ...claimed(),
  ...linked(),
]);

/**
 * The compiler names a schema that differs from the hand-written type. Kept out of what is shipped: the comparison holds under
 * this package's own options, and a project with `exactOptionalPropertyTypes` reads `undefined` in a type differently.
 */
import type { z } from 'zod';
import type { BundleHeader } from '../bundle.ts';
import type { RecordType, RecordTypes } from '../record.ts';
import type { headerSchema } from '../validate/header.ts';
import type { recordSchemas } from '../validate/record.ts';
import type { Expect, Named, Same } from './same.ts';

type Schemas = typeof recordSchemas;

type Drifted = {
  [T in RecordType]: Same<Named<z.infer<Schemas[T]>>, Named<RecordTypes[T]>> extends true ? never : T;
}[RecordType];

/** Does not compile while a schema and its type differ, and names the type. */
export type SchemasAgree = Expect<[Drifted] extends [never] ? true : Drifted>;

/** Does not compile while the schema of the header and its type differ. */
export type HeaderAgrees = Expect<Same<Named<z.infer<typeof headerSchema>>, BundleHeader>>;

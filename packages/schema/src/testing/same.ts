/**
 * Types that compare a schema with the hand-written type. The hand-written types are what people read; the schemas
 * are what programs check. A difference between them must not compile.
 */

/** True when the two types are equal, field by field, including what is optional. */
export type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** The fields that a type names, at every depth: without the index signature of loose objects and without `otherText`. */
export type Named<T> = T extends readonly (infer Item)[]
  ? Named<Item>[]
  : T extends object
    ? {
        [Key in keyof T as string extends Key ? never : Key extends 'otherText' ? never : Key]: Named<T[Key]>;
      }
    : T;

/** Compiles only for `true`; otherwise the error names what stands in its place. */
export type Expect<T extends true> = T;

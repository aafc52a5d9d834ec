/**
 * The columns of every table, as SQLite builds them. Tables import from here and nothing else, so that another
 * engine is one more file of the same names. Text ids compare bytewise (SQLite's default; `COLLATE "C"` elsewhere),
 * instants are integers in milliseconds, JSON is opaque text that no query looks into.
 */
import { blob, integer, snakeCase, text } from 'drizzle-orm/sqlite-core';

export { eq, isNull } from 'drizzle-orm';
export { index, primaryKey } from 'drizzle-orm/sqlite-core';

/** A table whose columns are snake_case in SQL. */
export const table = snakeCase.table;

/** A column of text: an id, a name, a word of a vocabulary. */
export const words = () => text();

/** The whole of a record or a list, as JSON that only readers open. */
export const json = () => text();

/** A count, an offset or a sort key. */
export const number = () => integer();

/** Bytes that no query looks into. */
export const bytes = () => blob({ mode: 'buffer' });

/** Yes or no. */
export const flag = () => integer({ mode: 'boolean' });

/** The stable row number that full-text tables point at; VACUUM may renumber implicit ones. */
export const row = () => integer().primaryKey({ autoIncrement: false });

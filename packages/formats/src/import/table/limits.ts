/** How large tables and lists may be. Importers name these limits before anything is loaded that could read one. */

/** The bytes, the text and the rows at hand stay under 512 MiB together; so measured with 62 MiB of one-byte characters (2026-11). */
export const MAX_TABLE_BYTES: number = 40 * 1024 * 1024;

/** Largest file of JSON in bytes: its bytes, text and values are in memory together, 458 MiB for a list of 62 MiB (2026-11). */
export const MAX_JSON_BYTES: number = 40 * 1024 * 1024;

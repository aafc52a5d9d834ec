/** How large a file of XML may be. Importers name this limit before anything is loaded that could read one. */

/** Largest file of XML in bytes: feeds of whole archives have a few. */
export const MAX_XML_BYTES: number = 16 * 1024 * 1024;

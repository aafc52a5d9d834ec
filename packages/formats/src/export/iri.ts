/** Names of records in linked data. They come from the ids alone, so that every export of a record gives the same name. */

/** The name of a record, such as `urn:onrecord:attribution:4f…`. */
export function recordIri(id: string): string {
  return `urn:onrecord:${escaped(id)}`;
}

/** The name of a text version, which tells the SHA-256 of its text. */
export function textIri(textId: string): string {
  return `urn:onrecord:text:${escaped(textId)}`;
}

/** The name of a word of a vocabulary, as the JSON-LD context of `@onrecord/schema` expands it. */
export function wordIri(vocabulary: string, id: string): string {
  return `${VOCABULARY}:${vocabulary}#${escaped(id)}`;
}

/** Where the terms of the data model live. */
export const VOCABULARY = 'urn:onrecord:vocabulary:1.0';

/** An id of ours passes as it is; one of somebody else may hold what a URN may not. */
function escaped(id: string): string {
  return encodeURIComponent(id.toWellFormed()).replaceAll('%3A', ':');
}

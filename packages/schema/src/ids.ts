/**
 * Ids come from content, so that the same words give the same id on every machine and on every run:
 * corrections survive a better extractor, and the order of import does not matter.
 *
 * @packageDocumentation
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Range } from './span.ts';

/** 96 bits: a billion records collide with a chance below 1e-11, and an id still fits on a line. */
const DIGEST_HEX = 24;

/**
 * The id of a text version: SHA-256 of its UTF-8 form, lower-case hexadecimal. The text must be
 * well-formed UTF-16 (`text.isWellFormed()`): half of a surrogate pair has no UTF-8 form and would count as U+FFFD.
 *
 * @public
 */
export function textIdOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** An id such as `attribution:4f…`: the kind, and a digest of the parts in their order. @public */
export function contentId(kind: string, parts: readonly (string | number | null)[]): string {
  return `${kind}:${bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, DIGEST_HEX)}`;
}

/** The id of a record that is known by the spans of its roles in one text; their order does not matter. @public */
export function spanRolesId(
  kind: string,
  textId: string,
  roles: Readonly<Record<string, readonly Range[]>>,
): string {
  const parts = Object.entries(roles).flatMap(([role, ranges]) =>
    ranges.map(({ start, end }) => `${role} ${start}-${end}`),
  );
  return contentId(kind, [textId, ...parts.sort()]);
}

/** Versions of the data model: what a number means, and which ones can be read. */

/**
 * The version of the data model that this package writes, as it stands in the header of a bundle (`"onrecord":"1.0"`).
 *
 * @remarks
 * `major.minor`. A new minor version only adds: optional fields, record types, words of open vocabularies; a reader of an
 * older one keeps what it does not know. Whatever else changes makes a new major version, and `upgrade` turns records of
 * the old one into today's. Before 1.0 every version could change anything.
 *
 * @public
 */
export const BUNDLE_VERSION = '1.0';

/** A version in its two numbers. */
export interface Version {
  major: number;
  minor: number;
}

/** The numbers of `major.minor`, null for anything else. */
export function versionOf(text: unknown): Version | null {
  const found = typeof text === 'string' ? /^(\d{1,6})\.(\d{1,6})$/.exec(text) : null;
  return found ? { major: Number(found[1]), minor: Number(found[2]) } : null;
}

/** True when records of `version` can be treated as records of `known`: additions are kept, before 1.0 nothing is promised. */
export function isReadAs(known: Version, version: Version): boolean {
  return known.major === version.major && (known.major > 0 || known.minor === version.minor);
}

/** True when `version` is of a later major than the one that this package writes. */
export function isNewer(version: Version): boolean {
  return version.major > (versionOf(BUNDLE_VERSION)?.major ?? 0);
}

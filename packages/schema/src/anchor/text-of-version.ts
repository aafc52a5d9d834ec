/**
 * The part of a text version that anchoring looks at, so that a record, a row of a database or two plain strings will do.
 *
 * @public
 */
export interface TextOfVersion {
  /** SHA-256 of `text` in lower-case hexadecimal, as `textIdOf` of `@onrecord/schema/ids` makes it. */
  id: string;
  /** The whole text under rule `lf-1`. */
  text: string;
}

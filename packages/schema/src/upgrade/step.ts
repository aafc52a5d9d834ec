/** What a step from one version of the data model to the next is. */

/** A record of any version: an object that names its type and its id. */
export interface AnyRecord {
  type: string;
  id: string;
  [field: string]: unknown;
}

/** Turns records of one version into records of a later one. */
export interface UpgradeStep {
  /** The version that it reads. */
  from: string;
  /** The version that it makes. */
  to: string;
  /**
   * The record in the later version, a new object where anything changes. It is given alone, because a bundle is read as a stream. It may be any JSON: what is
   * not as the version has it stays as it is, for validation to name. What the old version did not record is said to be
   * unknown, never filled in.
   */
  upgraded(record: AnyRecord): AnyRecord;
}

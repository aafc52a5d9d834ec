/** Who may do what, and what was done: tokens and the audit log as they are kept. */

/** The right to do something, kept by the hash of its secret. */
export interface Token {
  /** Public part; 22 letters, digits, `-` and `_`. */
  id: string;
  /** What its owner calls it. */
  name: string;
  /** A session belongs to one browser and stands in a cookie. */
  kind: 'token' | 'session';
  scopes: readonly string[];
  /** SHA-256 of the secret, in lower-case hexadecimal. */
  hash: string;
  /** Milliseconds since 1970, as those below. */
  createdAt: number;
  /** Null for one that does not end by itself. */
  expiresAt: number | null;
  revokedAt: number | null;
  /** The token that a session was opened with, and with which it ends; null for a token, and for a session of an editor code. */
  openedWith: string | null;
}

/** Something that was done, before it stands in the log. */
export interface AuditEntry {
  /** When, in milliseconds since 1970. */
  at: number;
  /** Who: the id of a token or session, `anonymous` or `command-line`. */
  actor: string;
  /** What, such as `token.create`, `session.open` or `import.start`. */
  action: string;
  /** To what: the id of a token, a job, a story; null when there is none. */
  subject: string | null;
  /** What else is worth keeping; never a secret. */
  detail: Readonly<Record<string, string | number | boolean | null>>;
}

/** An entry in its place. The chain of hashes shows whether one was changed, left out or put in between. */
export interface AuditRecord extends AuditEntry {
  /** From 1, without a gap. */
  number: number;
  /** SHA-256 over the previous record's hash and this entry as canonical JSON, in lower-case hexadecimal. */
  hash: string;
}

/** What reading the audit log from its first record to its last showed. */
export interface AuditVerdict {
  /** How many records were read and fit together. */
  records: number;
  /** The hash of the last of them; null for an empty log. Whoever keeps it elsewhere can tell that the log was rewritten. */
  head: string | null;
  /** The first record that does not fit; null when all do. */
  broken: { number: number; because: AuditFault } | null;
}

/**
 * `changed`: the record is not what it was, or the one before it was exchanged. `missing`: no record has this number,
 * though later ones were written.
 */
export type AuditFault = 'changed' | 'missing';

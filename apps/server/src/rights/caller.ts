/** Who asks. Everything that is allowed or refused looks at this and at nothing else. */

/** What a token may do. A larger scope does not contain a smaller one: a token names all that it has. */
export type Scope = 'read' | 'correct' | 'ingest' | 'admin';

/** Every scope, in the order in which they are shown. */
export const SCOPES: readonly Scope[] = ['read', 'correct', 'ingest', 'admin'];

/** Whoever sent a request. */
export interface Caller {
  /** `anonymous`, or the id of the token or session that the request carries; it stands in the audit log and in cache keys. */
  id: string;
  /** What its owner called the token; null for the anonymous caller. */
  name: string | null;
  scopes: ReadonlySet<Scope>;
}

/** The id of a caller that carries no token. */
export const ANONYMOUS = 'anonymous';

/** The scopes among these words; a scope that a newer program has given is left out. */
export function scopesOf(words: readonly string[]): Set<Scope> {
  return new Set(SCOPES.filter((scope) => words.includes(scope)));
}

/** What a JSON body asks for, if it has the one form that the compiled door answers. */

/** One operation as a client sends it. */
export interface Asked {
  /** The text of the document; null when only its hash was sent. */
  query: string | null;
  /** The hash of a known document, in Apollo's form. */
  hash: string | null;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
}

/** Reads a body; null for one that is not sure to be what Yoga would make of it, which then says what is wrong. */
export function askedOf(body: string): Asked | null {
  const read = parsed(body);
  if (!isObject(read) || !Object.keys(read).every((key) => PARAMETERS.has(key))) return null;
  const { query = null, operationName = null, variables, extensions } = read;
  if (!isStringOrNull(query) || !isStringOrNull(operationName)) return null;
  if (variables != null && !isObject(variables)) return null;
  if (extensions != null && !isObject(extensions)) return null;
  return { query, hash: hashOf(extensions), operationName, variables: variables ?? NONE };
}

const PARAMETERS: ReadonlySet<string> = new Set(['query', 'variables', 'operationName', 'extensions']);

const NONE: Readonly<Record<string, unknown>> = Object.freeze({});

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function hashOf(extensions: Record<string, unknown> | null | undefined): string | null {
  const named = extensions?.persistedQuery;
  if (!isObject(named) || named.version !== 1) return null;
  return typeof named.sha256Hash === 'string' ? named.sha256Hash : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStringOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

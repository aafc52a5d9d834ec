/** Documents that are known by their hash: the dashboard sends the hash alone, in Apollo's form. */
import { readFile } from 'node:fs/promises';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import type { Plugin } from 'graphql-yoga';

/** Documents by the SHA-256 of their text, with or without `sha256:` before it. */
export type PersistedDocuments = Readonly<Record<string, string>>;

/** Reads the manifest that graphql-codegen writes. Throws when there is none or it is of another form. */
export async function readPersistedDocuments(file: string): Promise<PersistedDocuments> {
  const parsed: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (isManifest(parsed)) return parsed;
  throw new TypeError(
    `${file} is no manifest of persisted documents: an object of hashes and documents. Build the dashboard again.`,
  );
}

/** How known documents are answered. */
export interface PersistedOptions {
  /** Refuses documents that are sent as text. */
  persistedOnly?: boolean;
}

/** Answers requests that name a known document; unless `persistedOnly`, any other document may still be sent as text. */
export function usePersistedDocuments(
  documents: PersistedDocuments,
  { persistedOnly = false }: PersistedOptions = {},
): Plugin {
  const textOf = documentsByHash(documents);
  return usePersistedOperations({
    allowArbitraryOperations: !persistedOnly,
    getPersistedOperation: textOf,
    customErrors: { persistedQueryOnly: ONLY_KNOWN, keyNotFound: persistedOnly ? ONLY_KNOWN : NO_DOCUMENT },
  }) as Plugin;
}

/** The text of a document by its hash, with or without `sha256:` before it; null for one that is not known. */
export function documentsByHash(documents: PersistedDocuments): (hash: string) => string | null {
  const byHash = new Map(Object.entries(documents).map(([hash, text]) => [withoutPrefix(hash), text]));
  return (hash) => byHash.get(withoutPrefix(hash)) ?? null;
}

const ONLY_KNOWN = {
  message: 'This server answers known documents only. Send the hash of one as extensions.persistedQuery.',
  extensions: { code: 'PERSISTED_DOCUMENTS_ONLY', http: { status: 403 } },
};

/** As without known documents, where Yoga says so. */
const NO_DOCUMENT = {
  message: 'Must provide query string.',
  extensions: { code: 'BAD_REQUEST', http: { spec: true, status: 400 } },
};

function withoutPrefix(hash: string): string {
  return hash.replace(/^sha256:/, '');
}

function isManifest(value: unknown): value is PersistedDocuments {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}

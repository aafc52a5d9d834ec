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

/** Answers requests that name a known document; any other document may still be sent as text. */
export function usePersistedDocuments(documents: PersistedDocuments): Plugin {
  const byHash = new Map(Object.entries(documents).map(([hash, text]) => [withoutPrefix(hash), text]));
  return usePersistedOperations({
    allowArbitraryOperations: true,
    getPersistedOperation: (hash) => byHash.get(withoutPrefix(hash)) ?? null,
  }) as Plugin;
}

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

import 'server-only';
import { createClient, fetchExchange, type TypedDocumentNode } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { registerUrql } from '@urql/next/rsc';
import { connection } from 'next/server';
import { apiAddress } from './api-address.ts';
import { documentHash } from './document-hash.ts';

/** A query failed; pages show it with the request id that the server logged. */
export class ApiError extends Error {
  readonly requestId: string | null;
  constructor(message: string, requestId: string | null) {
    super(message);
    this.name = 'ApiError';
    this.requestId = requestId;
  }
}

const { getClient } = registerUrql(() =>
  createClient({
    url: `${apiAddress()}/graphql`,
    preferGetMethod: false,
    fetchOptions: { cache: 'no-store' },
    exchanges: [
      persistedExchange({
        enforcePersistedQueries: true,
        preferGetForPersistedQueries: false,
        generateHash: documentHash,
      }),
      fetchExchange,
    ],
  }),
);

/** Runs a query on the server while the page is rendered, so that the browser needs no second request. Throws an ApiError. */
export async function query<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  await connection();
  const { data, error } = await getClient().query(document as TypedDocumentNode<Data>, variables);
  if (error || data === undefined) {
    const requestId = error?.graphQLErrors[0]?.extensions.requestId;
    throw new ApiError(
      error?.message ?? 'The server gave no data.',
      typeof requestId === 'string' ? requestId : null,
    );
  }
  return data;
}

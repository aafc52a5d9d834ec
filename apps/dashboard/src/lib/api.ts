import 'server-only';
import { createClient, fetchExchange, type TypedDocumentNode } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { registerUrql } from '@urql/next/rsc';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { connection } from 'next/server';
import { apiAddress } from './api-address.ts';
import { documentHash } from './document-hash.ts';
import { PATH_HEADER } from './page-path.ts';
import { routes } from './routes.ts';
import { sessionCookie } from './session-cookie.ts';

/** A query failed; pages show it with the request id that the server logged. */
export class ApiError extends Error {
  /** What Next shows of an error of the server instead of its message. */
  readonly digest: string | undefined;
  constructor(message: string, requestId: string | undefined) {
    super(message);
    this.name = 'ApiError';
    this.digest = requestId;
  }
}

/** A page that takes longer has failed; the server's own limit for a query is shorter. */
const PATIENCE_MS = 30_000;

/** One client for one visit: React keeps it for the rendering of one page, so that no visitor meets another's answers. */
const { getClient } = registerUrql(() =>
  createClient({
    url: `${apiAddress()}/graphql`,
    preferGetMethod: false,
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

/**
 * Runs a query in the visitor's name while the page is rendered, so that the browser needs no second request. Who may not read
 * is sent to the page for signing in. Throws an ApiError for all else that goes wrong.
 */
export async function query<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, fault } = await answerTo(document, variables);
  if (fault?.isRefusal) redirect(routes.signIn((await headers()).get(PATH_HEADER)));
  if (fault) throw new ApiError(fault.message, fault.requestId);
  return data;
}

/** Why there is no data. */
export interface Fault {
  message: string;
  requestId: string | undefined;
  /** True when the visitor may not do this. */
  isRefusal: boolean;
}

/** Data, or why there is none. */
export type Answer<Data> = { data: Data; fault: null } | { data: null; fault: Fault };

const REFUSALS: readonly unknown[] = ['UNAUTHENTICATED', 'FORBIDDEN'];

/** Like `query`, for what a page can do without: it never throws and sends nobody away. */
export async function answerTo<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  await connection();
  const cookie = sessionCookie((await headers()).get('cookie'));
  const { data, error } = await getClient().query(document as TypedDocumentNode<Data>, variables, {
    fetchOptions: {
      cache: 'no-store',
      headers: cookie ? { cookie } : {},
      signal: AbortSignal.timeout(PATIENCE_MS),
    },
  });
  if (!error && data !== undefined) return { data, fault: null };
  const code = error?.graphQLErrors[0]?.extensions.code;
  return {
    data: null,
    fault: {
      message: error?.message ?? 'The server gave no data.',
      requestId: (error?.response as Response | undefined)?.headers.get('x-request-id') ?? undefined,
      isRefusal: REFUSALS.includes(code),
    },
  };
}

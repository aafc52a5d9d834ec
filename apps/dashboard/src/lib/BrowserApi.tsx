'use client';

import { persistedExchange } from '@urql/exchange-persisted';
import { type ReactNode, useMemo } from 'react';
import { Client, fetchExchange, Provider } from 'urql';
import { documentHash } from './document-hash.ts';

/** The urql client of pages that write or listen; pages that only read get their records while they are rendered. */
export function BrowserApi({ children }: { children: ReactNode }) {
  const client = useMemo(
    () =>
      new Client({
        url: '/graphql',
        preferGetMethod: false,
        fetchSubscriptions: true,
        exchanges: [
          persistedExchange({
            enforcePersistedQueries: true,
            enableForMutation: true,
            enableForSubscriptions: true,
            preferGetForPersistedQueries: false,
            generateHash: documentHash,
          }),
          fetchExchange,
        ],
      }),
    [],
  );
  return <Provider value={client}>{children}</Provider>;
}

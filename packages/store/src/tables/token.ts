/** Tokens and sessions: who may do what, each kept by the hash of its secret. They are no part of a bundle. */
import { index, json, number, table, words } from './columns.sqlite.ts';

export const tokens = table(
  'tokens',
  {
    id: words().primaryKey(),
    name: words().notNull(),
    kind: words().notNull(),
    scopes: json().notNull(),
    /** SHA-256 of the secret. The secret itself is nowhere. */
    hash: words().notNull(),
    createdAt: number().notNull(),
    expiresAt: number(),
    revokedAt: number(),
    openedWith: words(),
  },
  (token) => [
    index('tokens_created').on(token.createdAt, token.id),
    index('tokens_opened_with').on(token.openedWith),
  ],
);

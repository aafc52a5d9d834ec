/** Tokens and the audit log as they are written: what is done to a token and the record of it are one transaction. */
import { and, desc, eq, gt, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { CHAIN_START, canonicalDetail, chainHash, storableEntry } from '../audit-chain.ts';
import { type Engine, insertRow, inTransaction } from '../engine.ts';
import type { AuditEntry, Token } from '../rights.ts';
import { auditLog, tokens } from '../tables/index.ts';
import { addToCounter } from './counters.ts';

/** How long a session that has ended stays to be looked at; the audit log keeps that it was. */
const ENDED_SESSION_MS = 7 * 24 * 60 * 60 * 1_000;

/**
 * Sessions of one token. A team that shares a token has fewer browsers, and who signs in again and again with one token can
 * fill neither the table nor the list that people read.
 */
export const MAX_SESSIONS = 20;

/**
 * Stores a new token. A session beyond the {@link MAX_SESSIONS} of its token ends the oldest of them. Throws a `bad_record`
 * StoreError when the id is taken.
 */
export function addToken(engine: Engine, token: Token, entry: AuditEntry): void {
  durably(engine, () => {
    forgetSessions(engine, token.createdAt - ENDED_SESSION_MS);
    if (token.kind === 'session' && token.openedWith !== null)
      makeRoom(engine, token.openedWith, token.createdAt, entry);
    insertRow(engine, tokens, {
      ...token,
      name: token.name.toWellFormed(),
      scopes: JSON.stringify(token.scopes),
    });
    append(engine, entry);
  });
}

/** Ends a token and the sessions that it opened; false, and nothing is written, when there is none or it was ended before. */
export function revokeToken(engine: Engine, id: string, at: number, entry: AuditEntry): boolean {
  return durably(engine, () => {
    const { changes } = engine.db
      .update(tokens)
      .set({ revokedAt: at })
      .where(and(eq(tokens.id, id), isNull(tokens.revokedAt)))
      .run();
    if (changes === 0) return false;
    engine.db
      .update(tokens)
      .set({ revokedAt: at })
      .where(and(eq(tokens.openedWith, id), isNull(tokens.revokedAt)))
      .run();
    append(engine, entry);
    return true;
  });
}

/** Adds one record to the end of the chain. */
export function appendAudit(engine: Engine, entry: AuditEntry): void {
  durably(engine, () => append(engine, entry));
}

/** A power cut must not give a revoked token back, nor take a record out of the log. */
function durably<T>(engine: Engine, work: () => T): T {
  return inTransaction(engine, work, { durable: true });
}

/** Within a transaction that holds the write lock, so that no two records take the same place. */
function append(engine: Engine, entry: AuditEntry): void {
  const kept = storableEntry(entry);
  const last = lastRecord(engine);
  insertRow(engine, auditLog, {
    ...kept,
    number: (last?.number ?? 0) + 1,
    detail: canonicalDetail(kept.detail),
    hash: chainHash(last?.hash ?? CHAIN_START, kept),
  });
  addToCounter(engine, 'audit', 1);
  addToCounter(engine, 'version', 1);
}

function lastRecord(engine: Engine): { number: number; hash: string } | undefined {
  return engine
    .prepared('last audit record', () =>
      engine.db
        .select({ number: auditLog.number, hash: auditLog.hash })
        .from(auditLog)
        .orderBy(desc(auditLog.number))
        .limit(1)
        .prepare(),
    )
    .get();
}

/** Browsers come and go; without this the table would grow with every visit. */
function forgetSessions(engine: Engine, before: number): void {
  engine
    .prepared('forget sessions', () =>
      engine.db
        .delete(tokens)
        .where(
          and(
            eq(tokens.kind, 'session'),
            or(
              lt(tokens.expiresAt, sql.placeholder('before')),
              lt(tokens.revokedAt, sql.placeholder('before')),
            ),
          ),
        )
        .prepare(),
    )
    .run({ before });
}

/** Lets go of the sessions of a token that leave no room for one more: those that have ended first, then the oldest. */
function makeRoom(engine: Engine, openedWith: string, at: number, { actor }: AuditEntry): void {
  const isLive = and(isNull(tokens.revokedAt), or(isNull(tokens.expiresAt), gt(tokens.expiresAt, at)));
  const beyond = engine.db
    .select({ id: tokens.id, isLive: sql<number>`${isLive}` })
    .from(tokens)
    .where(and(eq(tokens.openedWith, openedWith), eq(tokens.kind, 'session')))
    .orderBy(desc(sql`${isLive}`), desc(tokens.createdAt), desc(tokens.id))
    .limit(-1)
    .offset(MAX_SESSIONS - 1)
    .all();
  if (beyond.length === 0) return;
  const ids = beyond.map(({ id }) => id);
  engine.db.delete(tokens).where(inArray(tokens.id, ids)).run();
  for (const session of beyond)
    if (session.isLive)
      append(engine, {
        at,
        actor,
        action: 'session.close',
        subject: session.id,
        detail: { because: 'too-many-sessions' },
      });
}

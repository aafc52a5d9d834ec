/** Tokens and the audit log as they are read. */
import { asc, eq, sql } from 'drizzle-orm';
import { CHAIN_START, chainHash } from '../audit-chain.ts';
import type { Engine } from '../engine.ts';
import type { AuditRecord, AuditVerdict, Token } from '../rights.ts';
import type { Page, PageRequest } from '../store.ts';
import { auditLog, tokens } from '../tables/index.ts';
import { readCounter } from '../write/counters.ts';
import { readPage } from './page.ts';

/** The token with this id; null for an unknown one. */
export function readToken(engine: Engine, id: string): Token | null {
  const found = engine
    .prepared('token', () =>
      engine.db
        .select()
        .from(tokens)
        .where(eq(tokens.id, sql.placeholder('id')))
        .prepare(),
    )
    .get({ id });
  return found ? tokenOf(found) : null;
}

/** Every token and session, the oldest first. */
export function readTokens(engine: Engine): Token[] {
  const rows = engine
    .prepared('tokens', () =>
      engine.db.select().from(tokens).orderBy(asc(tokens.createdAt), asc(tokens.id)).prepare(),
    )
    .all();
  return rows.map(tokenOf);
}

/** A page of the audit log. */
export function pageAuditLog(engine: Engine, page: PageRequest): Page<AuditRecord> {
  return readPage(
    engine,
    {
      name: 'audit.number',
      table: auditLog,
      keys: [auditLog.number],
      columns: {
        number: auditLog.number,
        at: auditLog.at,
        actor: auditLog.actor,
        action: auditLog.action,
        subject: auditLog.subject,
        detail: auditLog.detail,
        hash: auditLog.hash,
      },
      where: [],
      itemOf: (row) => recordOf(row as AuditRow),
      total: () => readCounter(engine, 'audit'),
    },
    page,
  );
}

/** Reads the log once from its start and stops at the first record that does not fit. */
export function verifyAuditLog(engine: Engine): AuditVerdict {
  // One transaction: a record that another program adds meanwhile is in the log and in the counter, or in neither.
  return engine.sqlite.transaction(() => {
    const verdict = readChain(engine);
    const written = readCounter(engine, 'audit');
    if (verdict.broken || written <= verdict.records) return verdict;
    // The chain alone does not show that its end was cut off; the counter does.
    return { ...verdict, broken: { number: verdict.records + 1, because: 'missing' as const } };
  })();
}

type TokenRow = typeof tokens.$inferSelect;
type AuditRow = typeof auditLog.$inferSelect;

function tokenOf({ scopes, kind, ...row }: TokenRow): Token {
  return { ...row, kind: kind as Token['kind'], scopes: JSON.parse(scopes) as string[] };
}

function recordOf({ detail, ...row }: AuditRow): AuditRecord {
  return { ...row, detail: JSON.parse(detail) as AuditRecord['detail'] };
}

function readChain({ sqlite }: Engine): AuditVerdict {
  const verdict: AuditVerdict = { records: 0, head: null, broken: null };
  const rows = sqlite.prepare('select * from audit_log order by number').iterate();
  for (const row of rows as Iterable<AuditRow>) {
    const number = verdict.records + 1;
    if (row.number > number) return { ...verdict, broken: { number, because: 'missing' } };
    if (!fits(row, number, verdict.head)) return { ...verdict, broken: { number, because: 'changed' } };
    verdict.records = number;
    verdict.head = row.hash;
  }
  return verdict;
}

/** Whether the record stands where it should and its hash is the one that its content gives. */
function fits(row: AuditRow, number: number, previous: string | null): boolean {
  if (row.number !== number) return false;
  try {
    return chainHash(previous ?? CHAIN_START, recordOf(row)) === row.hash;
  } catch {
    // A detail that is no JSON any more was changed.
    return false;
  }
}

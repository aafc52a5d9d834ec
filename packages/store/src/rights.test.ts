import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from './index.ts';
import type { AuditEntry, Token } from './rights.ts';
import { temporaryFile, temporaryStore } from './testing/temporary-store.ts';

const NOON = Date.UTC(2026, 10, 2, 12);
const DAY = 24 * 60 * 60 * 1_000;

function tokenOf(id: string, more: Partial<Token> = {}): Token {
  const hash = createHash('sha256').update(id).digest('hex');
  return {
    id,
    name: 'Night desk',
    kind: 'token',
    scopes: ['read', 'ingest'],
    hash,
    createdAt: NOON,
    expiresAt: null,
    revokedAt: null,
    openedWith: null,
    ...more,
  };
}

function entryOf(action: string, more: Partial<AuditEntry> = {}): AuditEntry {
  return { at: NOON, actor: 'command-line', action, subject: null, detail: {}, ...more };
}

describe('a token', () => {
  it('is read back as it was stored, and the log says that it came', async () => {
    const store = await temporaryStore();
    const token = tokenOf('first', { expiresAt: NOON + DAY });
    await store.addToken(
      token,
      entryOf('token.create', { subject: 'first', detail: { name: 'Night desk' } }),
    );
    expect(await store.token('first')).toEqual(token);
    expect(await store.token('second')).toBeNull();
    const { items, total } = await store.auditLog({ limit: 10 });
    expect(total).toBe(1);
    expect(items[0]?.item).toMatchObject({
      number: 1,
      action: 'token.create',
      detail: { name: 'Night desk' },
    });
  });

  it('is not stored twice under one id, and the refused one leaves no entry', async () => {
    const store = await temporaryStore();
    await store.addToken(tokenOf('first'), entryOf('token.create'));
    const again = store.addToken(tokenOf('first', { scopes: ['admin'] }), entryOf('token.create'));
    await expect(again).rejects.toMatchObject({ code: 'bad_record' });
    expect((await store.token('first'))?.scopes).toEqual(['read', 'ingest']);
    expect((await store.verifyAuditLog()).records).toBe(1);
  });

  it('ends once, and for another open store at once', async () => {
    const file = temporaryFile();
    const store = await temporaryStore(file);
    await store.addToken(tokenOf('first'), entryOf('token.create'));
    const other = await openSqliteStore({ file, readonly: true });
    const before = await other.version();
    expect(await store.revokeToken('first', NOON + DAY, entryOf('token.revoke'))).toBe(true);
    expect((await other.token('first'))?.revokedAt).toBe(NOON + DAY);
    expect(await other.version()).toBe(before + 1);
    expect(await store.revokeToken('first', NOON + 2 * DAY, entryOf('token.revoke'))).toBe(false);
    expect(await store.revokeToken('unknown', NOON, entryOf('token.revoke'))).toBe(false);
    expect((await other.verifyAuditLog()).records).toBe(2);
    await other.close();
  });

  it('takes the sessions that it opened along when it ends, and no others', async () => {
    const store = await temporaryStore();
    await store.addToken(tokenOf('first'), entryOf('token.create'));
    for (const [id, openedWith] of [
      ['mine', 'first'],
      ['theirs', 'second'],
      ['editor', null],
    ] as const)
      await store.addToken(tokenOf(id, { kind: 'session', openedWith }), entryOf('session.open'));
    await store.revokeToken('first', NOON + 1, entryOf('token.revoke'));
    const ended = (await store.tokens()).filter(({ revokedAt }) => revokedAt !== null);
    expect(ended.map(({ id }) => id).sort()).toEqual(['first', 'mine']);
  });

  it('has 20 sessions at most: a new one ends the oldest, and the log says so', async () => {
    const store = await temporaryStore();
    await store.addToken(tokenOf('first'), entryOf('token.create'));
    const open = (id: string, turn: number, openedWith: string | null = 'first') =>
      store.addToken(
        tokenOf(id, { kind: 'session', createdAt: NOON + turn, expiresAt: NOON + DAY, openedWith }),
        entryOf('session.open', { subject: id }),
      );
    await open('editor', 0, null);
    await open('theirs', 0, 'second');
    for (let turn = 1; turn <= 20; turn++) await open(`session-${turn}`, turn);
    // One that its owner closed makes room by itself.
    await store.revokeToken('session-20', NOON + 21, entryOf('session.close', { subject: 'session-20' }));
    await open('session-21', 22);
    expect(await store.token('session-20')).toBeNull();
    expect(await store.token('session-1')).not.toBeNull();
    for (let turn = 22; turn <= 24; turn++) await open(`session-${turn}`, turn + 1);
    const left = (await store.tokens()).map(({ id }) => id);
    const mine = left.filter((id) => id.startsWith('session-')).sort();
    expect(mine).toHaveLength(20);
    for (const id of ['session-1', 'session-2', 'session-3']) expect(mine).not.toContain(id);
    expect(left).toEqual(expect.arrayContaining(['first', 'editor', 'theirs', 'session-4', 'session-24']));
    const { items } = await store.auditLog({ limit: 100 });
    const ended = items.map(({ item }) => item).filter(({ detail }) => detail.because);
    expect(ended.map(({ action, subject }) => [action, subject]).sort()).toEqual([
      ['session.close', 'session-1'],
      ['session.close', 'session-2'],
      ['session.close', 'session-3'],
    ]);
    expect((await store.verifyAuditLog()).broken).toBeNull();
  });

  it('of a session is let go a week after it ended; tokens stay', async () => {
    const store = await temporaryStore();
    const entry = entryOf('session.open');
    await store.addToken(tokenOf('old', { kind: 'session', expiresAt: NOON }), entry);
    await store.addToken(tokenOf('closed', { kind: 'session', expiresAt: NOON + 90 * DAY }), entry);
    await store.revokeToken('closed', NOON, entryOf('session.close'));
    await store.addToken(tokenOf('expired', { expiresAt: NOON }), entryOf('token.create'));
    await store.addToken(tokenOf('new', { kind: 'session', createdAt: NOON + 8 * DAY }), entry);
    expect((await store.tokens()).map(({ id }) => id)).toEqual(['expired', 'new']);
  });
});

describe('the audit log', () => {
  it('counts without a gap from two programs at once, and every record fits', async () => {
    const file = temporaryFile();
    const stores = [await temporaryStore(file), await temporaryStore(file)];
    for (let turn = 0; turn < 20; turn++)
      await stores[turn % 2]?.appendAudit(
        entryOf('import.start', { detail: { turn, name: `Half a \ud83d` } }),
      );
    const { items, total } = await (stores[0] as (typeof stores)[0]).auditLog({ limit: 100 });
    expect(total).toBe(20);
    expect(items.map(({ item }) => item.number)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect(items[7]?.item.detail).toEqual({ turn: 7, name: 'Half a \ufffd' });
    expect(await stores[1]?.verifyAuditLog()).toEqual({
      records: 20,
      head: items[19]?.item.hash,
      broken: null,
    });
  });

  it('is an empty one at first', async () => {
    const store = await temporaryStore();
    expect(await store.verifyAuditLog()).toEqual({ records: 0, head: null, broken: null });
  });

  const attacks: [string, string, { number: number; because: string }][] = [
    [
      'a changed actor',
      "update audit_log set actor = 'nobody' where number = 3",
      { number: 3, because: 'changed' },
    ],
    [
      'a changed time',
      'update audit_log set at = at + 1 where number = 1',
      { number: 1, because: 'changed' },
    ],
    [
      'a detail that is no JSON',
      "update audit_log set detail = 'x' where number = 2",
      { number: 2, because: 'changed' },
    ],
    ['a record taken out', 'delete from audit_log where number = 4', { number: 4, because: 'missing' }],
    ['a first record taken out', 'delete from audit_log where number = 1', { number: 1, because: 'missing' }],
    ['the end cut off', 'delete from audit_log where number = 5', { number: 5, because: 'missing' }],
    [
      'a record taken out and the rest moved up',
      'delete from audit_log where number = 2; update audit_log set number = number - 1 where number > 2',
      { number: 2, because: 'changed' },
    ],
    [
      'a record put in between',
      "insert into audit_log values (0, 0, 'nobody', 'token.create', null, '{}', '')",
      { number: 1, because: 'changed' },
    ],
    [
      'two exchanged records',
      'update audit_log set number = -3 where number = 3; update audit_log set number = 3 where number = 4; update audit_log set number = 4 where number = -3',
      { number: 3, because: 'changed' },
    ],
  ];
  it.each(attacks)(
    'shows %s and names the first record that does not fit',
    async (_attack, statements, broken) => {
      const file = temporaryFile();
      const store = await temporaryStore(file);
      for (let turn = 1; turn <= 5; turn++)
        await store.appendAudit(entryOf('import.end', { at: NOON + turn }));
      const attacker = new Database(file);
      attacker.exec(statements);
      attacker.close();
      expect((await store.verifyAuditLog()).broken).toEqual(broken);
    },
  );
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../src/connection.ts';
import { inTransaction } from '../../src/engine.ts';
import { generatedArticles, generatedOriginal } from '../../src/testing/generated-articles.ts';
import { exportLines, temporaryFile, temporaryStore } from '../../src/testing/temporary-store.ts';
import { generatedStory, twoLinkings } from './linkings.ts';

const ARTICLES = 10;

afterEach(() => vi.useRealTimers());

/** Imports and links while the clock stands where `at` puts it before each article. */
async function importedAt(at: (article: number) => string): Promise<string> {
  vi.useFakeTimers({ toFake: ['Date'] });
  const store = await temporaryStore();
  vi.setSystemTime(at(0));
  await store.ensureStory(generatedStory);
  for (const [number, batch] of generatedArticles(ARTICLES).entries()) {
    vi.setSystemTime(at(number));
    await store.commitArticle(generatedStory.id, batch, generatedOriginal(number));
  }
  await store.commitStory(twoLinkings(ARTICLES)[0]);
  const lines = await exportLines(store);
  vi.useRealTimers();
  return lines;
}

describe('a clock', () => {
  it('that is wrong, or jumps, changes nothing of what is stored', async () => {
    const clean = await importedAt(() => '2031-03-04T12:00:00Z');
    expect(await importedAt(() => '1970-01-01T00:00:00Z')).toBe(clean);
    expect(await importedAt(() => '9999-12-31T23:59:59Z')).toBe(clean);
    expect(
      await importedAt((article) => `20${article % 2 ? 31 : 25}-03-0${1 + (article % 9)}T00:00:00Z`),
    ).toBe(clean);
  });

  it('that jumps back leaves a revoked token revoked, and the audit log in its order', async () => {
    const store = await temporaryStore();
    const id = 'B'.repeat(22);
    const entry = (at: number, action: string) => ({
      at,
      actor: 'command-line',
      action,
      subject: id,
      detail: {},
    });
    const token = {
      id,
      name: 'Larhavn desk',
      kind: 'token' as const,
      scopes: ['read'],
      hash: 'ab'.repeat(32),
      createdAt: 5_000,
      expiresAt: null,
      revokedAt: null,
      openedWith: null,
    };
    await store.addToken(token, entry(5_000, 'token.create'));
    expect(await store.revokeToken(id, 9_000, entry(9_000, 'token.revoke'))).toBe(true);
    await store.appendAudit(entry(1_000, 'session.open'));
    expect(await store.token(id)).toMatchObject({ revokedAt: 9_000 });
    // Revoking again with an earlier clock neither brings it back nor changes when it ended.
    expect(await store.revokeToken(id, 1_000, entry(1_000, 'token.revoke'))).toBe(false);
    expect(await store.token(id)).toMatchObject({ revokedAt: 9_000 });
    expect(await store.verifyAuditLog()).toMatchObject({ records: 3, broken: null });
  });
});

describe('a transaction of what a person decided', () => {
  it('is written to the disk itself, and the next one of the machine is not', () => {
    const engine = connect({ file: temporaryFile() });
    const synchronous = () => engine.sqlite.pragma('synchronous', { simple: true });
    const [FULL, NORMAL] = [2, 1];
    expect(inTransaction(engine, synchronous)).toBe(NORMAL);
    expect(inTransaction(engine, synchronous, { durable: true })).toBe(FULL);
    expect(() =>
      inTransaction(
        engine,
        () => {
          throw new Error('changed my mind');
        },
        { durable: true },
      ),
    ).toThrow('changed my mind');
    expect(inTransaction(engine, synchronous)).toBe(NORMAL);
    engine.sqlite.close();
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore, type Store } from '@onrecord/store';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import type { Writer } from '../writing/writer.ts';
import { writerOf } from '../writing/writer-of-store.ts';
import { databaseSizeOf } from './database-size.ts';
import { type ReadinessSources, readiness } from './health.ts';

let folder: string;
let store: Store;
let writer: Writer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-health-'));
  store = await openSqliteStore({ file: join(folder, 'test.db') });
  writer = writerOf(store);
});
afterEach(async () => {
  await writer.close();
  await rm(folder, { recursive: true, force: true });
});

/** What a probe is told, and which reasons the log is told. */
async function probe(sources: Partial<ReadinessSources> = {}): Promise<[number, unknown, string[]]> {
  const told: string[] = [];
  const answer = readiness({
    store,
    writer,
    databaseSize: () => databaseSizeOf(join(folder, 'test.db')),
    isStopping: () => false,
    onUnready: (because) => told.push(because),
    minFreeBytes: 1,
    ...sources,
  });
  const server = createServer((request, response) => void answer(request, response));
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const asked = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return [asked.status, await asked.json(), told];
}

const unready = (...because: string[]) => ({ status: 'unready', because });

it('a server is ready when it can read, write and has room', async () => {
  expect(await probe()).toEqual([200, { status: 'ready' }, []]);
});

it('a database that does not answer makes it unready, in a word and without its place', async () => {
  await writer.close();
  expect(await probe()).toEqual([503, unready('database', 'writer'), ['database', 'writer']]);
});

it('a disk that is full or gone makes it unready', async () => {
  expect(await probe({ minFreeBytes: Number.MAX_SAFE_INTEGER })).toEqual([503, unready('disk'), ['disk']]);
  const gone = () => databaseSizeOf(join(folder, 'gone', 'test.db'));
  expect(await probe({ databaseSize: gone })).toEqual([503, unready('disk'), ['disk']]);
});

it('a server that is stopping says only that', async () => {
  await writer.close();
  expect(await probe({ isStopping: () => true })).toEqual([503, unready('stopping'), []]);
});

it('a check that never ends counts as failed', async () => {
  const [status, body] = await probe({ databaseSize: () => new Promise(() => undefined) });
  expect([status, body]).toEqual([503, unready('disk')]);
});

/**
 * A hostile client against a server process on a port, over a filled database, through both doors and as everybody would meet it on
 * a public server. The short run sends about a thousand requests to each door; the long one (ONRECORD_LONG=1) ten thousand, and writes
 * the table of what came of them to `test-results/hostile-client.md`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ServerOptions } from '../../src/server-options.ts';
import { attacksOn, explorationsOf } from './attacks/index.ts';
import { fill } from './fill.ts';
import { type Flood, flood, LONGEST_STALL_MS } from './floods.ts';
import { type Knowledge, learn } from './learn.ts';
import { seededRandom } from './random.ts';
import { answeredBy, type Reported, writeReport } from './report.ts';
import { endConnections, send } from './send.ts';
import { type Served, serve } from './served.ts';
import { besiege } from './siege.ts';

const isLong = Boolean(process.env.ONRECORD_LONG);

/** Another one sends other requests; a failure names it. */
const SEED = Number(process.env.ONRECORD_SEED ?? 1);

/** How many attacks chance makes, beside those that are always the same. */
const COUNT = isLong ? 10_000 : 160;

/** Enough for several pages of everything. */
const ARTICLES = isLong ? 150 : 24;

/** Stalled connections of each kind. */
const STALLED = isLong ? 80 : 20;

/** What the server may hold more than before, in bytes: 308 MiB were the most in 8,400 attacks (2026-11). */
const MOST_GROWTH = 512 * 1024 * 1024;

const EDITOR_CODE = 'a-code-that-only-this-test-knows-0123456789';

/** The ways to meet the server. */
const DOORS: Readonly<Record<string, Partial<ServerOptions>>> = {
  compiled: { graphql: { compileAt: 1 }, editorCode: EDITOR_CODE },
  yoga: { graphql: { compiled: false }, editorCode: EDITOR_CODE },
  public: { exposed: true, publicRead: true, hosts: ['archive.example'], graphql: { compileAt: 1 } },
};

vi.setConfig({ testTimeout: isLong ? 30 * 60_000 : 120_000 });

let folder: string;
let known: Knowledge | null = null;
const reported: Reported[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-hostile-client-'));
  await fill(join(folder, 'archive.db'), ARTICLES);
}, 10 * 60_000);

afterAll(async () => {
  endConnections();
  if (isLong) await writeReport(reported, SEED);
  await rm(folder, { recursive: true, force: true });
});

describe.each(Object.entries(DOORS))('a hostile client (%s)', (door, options) => {
  let served: Served;
  let stalled: Flood;
  beforeAll(async () => {
    served = await serve(join(folder, 'archive.db'), options);
    stalled = await flood(served, STALLED);
  });
  afterAll(async () => {
    stalled.end();
    await served.close();
  });

  it('gets no fault, no delay and nothing of the inside, whatever it sends', async () => {
    // Who is shown no schema may have read it elsewhere.
    if (door !== 'public' || !known) known = await learn(served, await signIn(served));
    const random = seededRandom(SEED);
    const attacks =
      door === 'public' && !isLong ? explorationsOf(known, random) : attacksOn(known, random, COUNT);
    const outcome = await besiege(served, attacks, { known, isPublic: door === 'public' });
    reported.push({ door, outcome, answeredBy: await answeredBy(served) });
    expect(outcome.faults, `seed ${SEED}`).toEqual([]);
    expect(outcome.after.peak - outcome.before.rss).toBeLessThan(MOST_GROWTH);
    expect([...outcome.tallies.values()].reduce((sum, { sent }) => sum + sent, 0)).toBe(attacks.length);
  });

  // A public server shows its figures to administrators only.
  it.skipIf(door === 'public')('went through the door that it was meant for', async () => {
    const { compiled = 0, yoga = 0 } = await answeredBy(served);
    expect(yoga).toBeGreaterThan(100);
    if (door === 'yoga') expect(compiled).toBe(0);
    else expect(compiled).toBeGreaterThan(50);
  });

  it.runIf(isLong)('is cut off when it stalls', async () => {
    await wait(LONGEST_STALL_MS);
    const { 'takes no answer': _taken, ...open } = stalled.open();
    expect(open).toEqual(Object.fromEntries(Object.keys(open).map((what) => [what, 0])));
  });
});

/** The cookie of an editor, so that what changes something is tried by somebody who may. */
async function signIn(served: Served): Promise<string | null> {
  const body = JSON.stringify({ code: EDITOR_CODE });
  const headers = { host: 'localhost', 'content-type': 'application/json' };
  const { text, statuses } = await send({ method: 'POST', path: '/session', headers, body }, served);
  expect(statuses[0]).toBeLessThan(300);
  const [cookie = null] = /onrecord_session=[^;\s]+/.exec(text) ?? [];
  expect(cookie).not.toBeNull();
  return cookie;
}

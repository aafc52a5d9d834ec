import type { AuditEntry } from '@onrecord/store';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Audit } from './audit.ts';

let logged: { msg: string; action?: string }[];
let written: AuditEntry[];
let audit: Audit;
const MINUTE = 60_000;
beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  logged = [];
  written = [];
  const logger = pino({}, { write: (line: string) => logged.push(JSON.parse(line)) });
  audit = new Audit(async (entry) => void written.push(entry), logger, Date.now);
});
afterEach(() => {
  vi.useRealTimers();
});

const refused = { actor: 'anonymous', action: 'session.refused', subject: null, detail: { with: 'code' } };

describe('the audit log of a server', () => {
  it('says of a flood of refusals that it began at once, and once a minute how many they were', async () => {
    for (let turn = 0; turn < 5_000; turn++) audit.noteRefusal(refused);
    expect(written.map(({ detail }) => detail.times)).toEqual([1]);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(written.map(({ at, detail }) => [at, detail.times])).toEqual([
      [0, 1],
      [MINUTE, 4_999],
    ]);
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(written).toHaveLength(2);
    audit.noteRefusal(refused);
    expect(written).toHaveLength(3);
  });

  it('has an hour of flood in 61 rows', async () => {
    for (let second = 0; second < 3_600; second++) {
      for (let turn = 0; turn < 10; turn++) audit.noteRefusal(refused);
      await vi.advanceTimersByTimeAsync(1_000);
    }
    await audit.close();
    expect(written.length).toBeLessThanOrEqual(61);
    expect(written.reduce((sum, { detail }) => sum + Number(detail.times), 0)).toBe(36_000);
  });

  it('writes what it has only counted when it is closed', async () => {
    for (let turn = 0; turn < 3; turn++) audit.noteRefusal(refused);
    await audit.close();
    expect(written.map(({ detail }) => detail.times)).toEqual([1, 2]);
  });

  it('tells its failures to the other log and goes on', async () => {
    const logger = pino({}, { write: (line: string) => logged.push(JSON.parse(line)) });
    const full = new Audit(async () => Promise.reject(new Error('the disk is full')), logger, Date.now);
    full.note({ actor: 'command-line', action: 'server.start', subject: null });
    await full.close();
    expect(logged).toMatchObject([{ msg: 'the audit log was not written', action: 'server.start' }]);
  });
});

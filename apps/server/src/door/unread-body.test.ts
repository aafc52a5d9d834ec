import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../main.ts';

let folder: string;
let server: RunningServer;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-unread-'));
  server = await startServer({ port: 0, db: join(folder, 'test.db') }, pino({ level: 'silent' }));
});
afterAll(async () => {
  agent.destroy();
  await server.close();
  await rm(folder, { recursive: true });
});

const QUESTION = '{"query":"{ stories { totalCount } }"}';
const MIB = 1024 * 1024;

/** The status of an answer; null when the connection broke before one. */
function post(body: string, headers: Record<string, string> = {}): Promise<number | null> {
  return new Promise((resolve) => {
    const sent = request(server.url, {
      method: 'POST',
      agent,
      headers: { 'content-type': 'application/json', ...headers },
    });
    sent.once('response', (answer: IncomingMessage) => {
      answer.resume().once('close', () => resolve(answer.statusCode ?? null));
    });
    sent.once('error', () => resolve(null)).end(body);
  });
}

describe('a body that is not read to its end', () => {
  it.each([
    ['too long, in chunks', QUESTION + ' '.repeat(13 * MIB), { 'transfer-encoding': 'chunked' }],
    ['too long, as it says', QUESTION + ' '.repeat(13 * MIB), {}],
    ['of a form', 'a=b&'.repeat(MIB / 8), { 'content-type': 'application/x-www-form-urlencoded' }],
    ['that is compressed', ' '.repeat(MIB), { 'content-encoding': 'gzip' }],
  ])('(%s) keeps no later question waiting', async (_, body, headers) => {
    const status = await post(body, headers as Record<string, string>);
    expect(status === null || (status >= 400 && status < 500)).toBe(true);
    const began = performance.now();
    expect(await post(QUESTION)).toBe(200);
    expect(performance.now() - began).toBeLessThan(4_000);
  });
});

import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const here = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);

/** Runs a program that watches for faults as the server does. */
function run(fault: string): { status: number | null; lines: Record<string, unknown>[] } {
  const program = `
    const { createLogger } = await import(${here('./logger.ts')});
    const { endOnFaults } = await import(${here('./process-faults.ts')});
    endOnFaults(createLogger());
    setInterval(() => undefined, 1000);
    ${fault}`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  const lines = stderr.split('\n').filter((line) => line.startsWith('{'));
  return { status, lines: lines.map((line) => JSON.parse(line)) };
}

it('an error that nobody caught is written, and ends the process', () => {
  const { status, lines } = run(`setTimeout(() => { throw new Error('the floor is wet'); }, 10);`);
  expect(status).toBe(3);
  expect(lines).toMatchObject([
    { level: 60, origin: 'uncaughtException', err: { message: 'the floor is wet' } },
  ]);
});

it('a promise that nobody waits for ends it too', () => {
  const { status, lines } = run(`Promise.reject(new Error('nobody waits'));`);
  expect(status).toBe(3);
  expect(lines).toMatchObject([
    { level: 60, origin: 'unhandledRejection', err: { message: 'nobody waits' } },
  ]);
});

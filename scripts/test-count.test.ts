import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { countTests, exitCodeOf } from './test-count.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

describe('counting tests', () => {
  it('sums passed and failed tests over all files and leaves skipped ones out', () => {
    const report = { testResults: [file('passed', 'passed', 'skipped'), file('failed', 'failed', 'passed')] };
    expect(countTests(report, 1)).toEqual({ passed: 2, failed: 1 });
  });

  it('counts a file that could not be run as one failure', () => {
    expect(countTests({ testResults: [file('passed', 'passed'), file('failed')] }, 1)).toEqual({
      passed: 1,
      failed: 1,
    });
  });

  it.each([
    ['a build that failed before the tests', null, 1, { passed: 0, failed: 1 }],
    [
      'a lint that failed beside passed tests',
      { testResults: [file('passed', 'passed')] },
      2,
      { passed: 1, failed: 1 },
    ],
    ['nothing that ran', { testResults: [] }, 0, { passed: 0, failed: 0 }],
  ])('does not take %s for a success', (_, report, status, count) => {
    expect(countTests(report, status)).toEqual(count);
    expect(exitCodeOf(count)).toBe(1);
  });

  it('prints the line that ends a run, with its exit code', () => {
    const report = join(mkdtempSync(join(tmpdir(), 'onrecord-count-')), 'vitest.json');
    writeFileSync(report, JSON.stringify({ testResults: [file('passed', 'passed', 'passed')] }));
    const script = fileURLToPath(new URL('./test-count.mjs', import.meta.url));
    expect(execFileSync(process.execPath, [script, report, '0'], { encoding: 'utf8' })).toBe(
      '2 passed, 0 failed\n',
    );
    const failed = spawnSync(process.execPath, [script, 'no-such-report.json', '1'], { encoding: 'utf8' });
    expect([failed.stdout, failed.status]).toEqual(['0 passed, 1 failed\n', 1]);
  });
});

/** The public surface as it was reviewed. What is built must be what the reports say, and say what it is. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ApiReport, apiReport, type Entry, entries, reportFile } from '../scripts/api-report.ts';

/** Each report takes a compiler of its own, on a busy machine two seconds. */
const SLOW = 120_000;

const names = Object.keys(entries) as Entry[];
const reports = new Map<Entry, ApiReport>();

beforeAll(async () => {
  for (const name of names) reports.set(name, await apiReport(name));
}, SLOW);

describe.each(names)('the entry %s', (name) => {
  it('exports what its report says (else run `pnpm api-report` in packages/schema and review the change)', async () => {
    expect(reports.get(name)?.text).toBe(await readFile(reportFile(name), 'utf8'));
  });

  it('documents everything that it exports', () => {
    expect(reports.get(name)?.complaints).toEqual([]);
  });

  it('names no type that no entry exports', () => {
    const all = [...reports.values()].map(({ text }) => text).join('\n');
    for (const type of reports.get(name)?.elsewhere ?? [])
      expect(all).toMatch(new RegExp(`^export (interface|type|class) ${type}\\b`, 'm'));
  });
});

describe('the reports', () => {
  it('are one for every entry of the package that has types', async () => {
    const { exports } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
    const typed = Object.values(exports as Record<string, { types?: string } | string>).flatMap((one) =>
      typeof one === 'object' && one.types ? [one.types.replace('./', '')] : [],
    );
    expect(Object.values(entries).toSorted()).toEqual(typed.sort());
  });
});

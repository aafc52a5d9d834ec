/** Writes what a run found: figures as JSON, and the page of the documentation. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DATA_FOLDER } from '../archive/database.ts';
import { performancePage } from './page.ts';
import type { Results } from './results.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Answers with the files that were written, seen from the root of the checkout. */
export function writeReport(
  results: Results,
  { json, docs }: { json: string | null; docs: boolean },
): string[] {
  const figures = `${JSON.stringify(results, null, 2)}\n`;
  const files: [string, string][] = [[join(DATA_FOLDER, 'results.json'), figures]];
  if (json) files.push([resolve(json), figures]);
  if (docs) files.push([join(ROOT, 'docs/performance.md'), performancePage(results)]);
  for (const [file, text] of files) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return files.map(([file]) => relative(ROOT, file));
}

/** The versions of what was measured. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';

/** Packages that the figures depend on, and where they are looked up from. */
const PACKAGES: readonly [string, string][] = [
  ['better-sqlite3', '../../../packages/store/'],
  ['drizzle-orm', '../../../packages/store/'],
  ['graphql', '../../../apps/server/'],
  ['graphql-jit', '../../../apps/server/'],
  ['graphql-yoga', '../../../apps/server/'],
];

/** By name. */
export function versionsNow(): Record<string, string> {
  const memory = new Database(':memory:');
  const sqlite = memory.prepare('select sqlite_version()').pluck().get() as string;
  memory.close();
  const packages = PACKAGES.map(([name, from]) => [name, versionOf(name, new URL(from, import.meta.url))]);
  return { node: process.versions.node, sqlite, ...Object.fromEntries(packages) };
}

/** Many packages do not let their package.json be imported, so it is looked for above their entry. */
function versionOf(name: string, from: URL): string {
  const entry = createRequire(new URL('package.json', from)).resolve(name);
  for (let folder = dirname(entry); folder !== dirname(folder); folder = dirname(folder)) {
    const found = manifestIn(folder);
    if (found?.name === name) return String(found.version);
  }
  throw new Error(`The version of ${name} cannot be found above ${fileURLToPath(from)}.`);
}

function manifestIn(folder: string): { name?: string; version?: string } | null {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch {
    return null;
  }
}

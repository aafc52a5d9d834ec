/** A database in a folder of its own that goes when the test ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSqliteStore } from '../index.ts';
import type { Store } from '../store.ts';
import { ferry, ferryArticles, ferryStory } from './ferry-story.ts';

/** A path for a database that does not exist yet. */
export function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'data', 'onrecord.db');
}

/** An empty store. */
export async function temporaryStore(file = temporaryFile()): Promise<Store> {
  const store = await openSqliteStore({ file });
  onTestFinished(() => store.close());
  return store;
}

/** A store with the articles about the ferry, linked unless told otherwise. */
export async function ferryStore({ linked = true, file = temporaryFile() } = {}): Promise<Store> {
  const store = await temporaryStore(file);
  await store.ensureStory(ferry);
  for (const batch of ferryArticles()) await store.commitArticle(ferry.id, batch);
  if (linked) await store.commitStory(ferryStory());
  return store;
}

/** The whole store, one JSON line a record: what an export is made of. */
export async function exportLines(store: Store, storyId?: string): Promise<string> {
  const lines: string[] = [];
  for await (const record of store.records(storyId ? { storyId } : {})) lines.push(JSON.stringify(record));
  return lines.join('\n');
}

/** A bundle that somebody changed by hand: names of actors, outlets and stories, and addresses, that no text could bring. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOnrecord } from '../running/run-onrecord.ts';
import { ADDRESSES, WORDS } from './payloads.ts';

/** Writes the bundle of one article to a file. */
export async function writeHostileBundle(file: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-e2e-'));
  try {
    const [article, database] = [join(folder, 'ferry.txt'), join(folder, 'onrecord.db')];
    await writeFile(article, ARTICLE);
    await runOnrecord('import', article, '--db', database);
    const bundle = await runOnrecord('export', '--to', 'bundle', '--db', database);
    await writeFile(file, bundle.trimEnd().split('\n').map(changed).join('\n'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const ARTICLE = `Ferry stops at Quell Harbour

By Ana Ruiz

“The pier is not safe,” harbour master Ines Kaldor said on Monday. Mayor Tom Falk told the Quell Herald that the town would pay.
Kaldor said the Northmoor Port Company had warned the mayor. “Nobody asked us,” company head Mia Lund told reporters in Ferrow.
`;

/** A line of the bundle with payloads in every field that is not held to the text. */
function changed(line: string, at: number): string {
  const record = JSON.parse(line) as Record<string, unknown>;
  const word = WORDS[at % WORDS.length] ?? '';
  const address = ADDRESSES[at % ADDRESSES.length] ?? '';
  if (record.type === 'Actor' && record.name !== null)
    Object.assign(record, { name: word, aliases: [{ text: word, count: 1 }] });
  if (record.type === 'Outlet') Object.assign(record, { name: word });
  if (record.type === 'Article') Object.assign(record, { url: address, canonicalUrl: address, file: word });
  if (record.type === 'Story') Object.assign(record, { title: word });
  return JSON.stringify(record);
}

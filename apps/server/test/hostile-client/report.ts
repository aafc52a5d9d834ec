/** The table of what came of all attacks. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Place, send } from './send.ts';
import type { Outcome } from './siege.ts';

/** A siege with the door at which it was. */
export interface Reported {
  door: string;
  outcome: Outcome;
  /** Requests by who answered them. */
  answeredBy: Readonly<Record<string, number>>;
}

const FILE = fileURLToPath(new URL('../../../../test-results/hostile-client.md', import.meta.url));
const MIB = 1024 * 1024;

/** Who answered how many requests, from the server's own figures. */
export async function answeredBy(place: Place): Promise<Record<string, number>> {
  const { body } = await send({ method: 'GET', path: '/metrics', headers: { host: 'localhost' } }, place);
  const counts: Record<string, number> = {};
  for (const [, labels = '', count] of body.matchAll(/^onrecord_requests_total\{([^}]*)\} (\d+)/gm)) {
    const by = /\bby="([^"]*)"/.exec(labels)?.[1] ?? 'none';
    counts[by] = (counts[by] ?? 0) + Number(count);
  }
  return counts;
}

/** Writes the table of all sieges. */
export async function writeReport(all: readonly Reported[], seed: number): Promise<void> {
  const text = `# Hostile client\n\nSeed ${seed}.\n\n${all.map(section).join('\n')}`;
  await mkdir(dirname(FILE), { recursive: true });
  await writeFile(FILE, text);
}

function section({ door, outcome, answeredBy: by }: Reported): string {
  const { tallies, faults, before, after } = outcome;
  const rows = [...tallies].map(
    ([kind, { sent, refused, answered, unanswered, slowestMs }]) =>
      `| ${kind} | ${sent} | ${refused} | ${answered} | ${unanswered} | ${slowestMs ? Math.round(slowestMs) : ''} |`,
  );
  const sent = [...tallies.values()].reduce((sum, tally) => sum + tally.sent, 0);
  const counted = Object.entries(by).map(([name, count]) => `${name} ${count}`);
  const who = counted.length > 0 ? counted : ['whom it does not tell'];
  const memory = [before.rss, after.peak, after.rss].map((bytes) => Math.round(bytes / MIB)).join(' / ');
  return `## ${door}

${sent} attacks, ${faults.length} faults. Answered by ${who.join(', ')}. Memory before / peak / after: ${memory} MiB. Work of the processor: ${Math.round((after.cpuMs - before.cpuMs) / 1000)} s.

| attack | sent | refused | answered | no answer | slowest, ms |
| ------ | ---- | ------- | -------- | --------- | ----------- |
${rows.join('\n')}
${faults.map((fault) => `\n- ${fault}`).join('')}
`;
}

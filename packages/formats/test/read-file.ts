/** Reads one file in a process of its own, keeps nothing of it, and prints what came of it and what it took. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readArticles } from '../src/import/index.ts';

const [path = '', name = basename(path)] = process.argv.slice(2);
const counts = { articles: 0, links: 0 };
const refusals = new Map<string, string>();
const before = process.cpuUsage();
try {
  for await (const piece of readArticles({ name, bytes: readFileSync(path) })) {
    if ('article' in piece) counts.articles += 1;
    if ('link' in piece) counts.links += 1;
    if ('refusal' in piece) refusals.set(piece.refusal.code, piece.refusal.message);
  }
} catch (fault) {
  const { code = String(fault), message = '' } = fault as { code?: string; message?: string };
  refusals.set(code, message);
}
console.log(
  JSON.stringify({
    ...counts,
    refusals: [...refusals],
    seconds: secondsOfWork(),
    mebibytes: peakKibibytes() / 1024,
  }),
);

/** Of the processor, so that other programs on the machine do not count. */
function secondsOfWork(): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The peak of this process alone; what `resourceUsage` tells begins with that of the process that started it. */
function peakKibibytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
}

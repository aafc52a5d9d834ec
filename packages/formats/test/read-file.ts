/** Reads one file in a process of its own and prints what came of it, how long it took and the most memory it had. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { piecesOf } from './pieces.ts';

const [path = '', name = basename(path)] = process.argv.slice(2);
const bytes = readFileSync(path);
const start = performance.now();
const { articles, links, refusals, fault } = await piecesOf({ name, bytes });
const { code, message } = (fault ?? {}) as { code?: string; message?: string };
console.log(
  JSON.stringify({
    articles: articles.length,
    links: links.length,
    refusals: [...new Set(refusals.map((one) => one.code))],
    fault: fault === null ? null : (code ?? String(fault)),
    message: message ?? refusals[0]?.message ?? null,
    seconds: (performance.now() - start) / 1000,
    mebibytes: peakKibibytes() / 1024,
  }),
);

/** The peak of this process alone; what `resourceUsage` tells begins with that of the process that started it. */
function peakKibibytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
}

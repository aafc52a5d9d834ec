/** Loaded into a command that is measured: writes what it cost to the file that ONRECORD_MEASURE names. */
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.env.ONRECORD_MEASURE)
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const cost = { peakMib: peakKib() / 1024, cpuMs: (user + system) / 1000 };
    writeFileSync(process.env.ONRECORD_MEASURE, JSON.stringify(cost));
  });

/** The peak of this program alone: `maxRSS` of a child begins with that of the program that started it. */
function peakKib() {
  try {
    return Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

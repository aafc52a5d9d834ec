/** The server as a process of its own, and what it costs: started by `served.ts`, which asks over the channel between them. */
import { pino } from 'pino';
import { startServer } from '../../src/main.ts';

const [db = '', options = '{}'] = process.argv.slice(2);
// What is logged is read by the parent: a fault that no client may see is one that the log must show.
const server = await startServer(
  { port: 0, db, ...JSON.parse(options) },
  pino({ level: 'warn' }, pino.destination(2)),
);

process.on('message', (question) => {
  if (question === 'cost') process.send?.(costNow());
  else void server.close().then(() => process.disconnect());
});
process.send?.({ url: server.url });

/** Memory in bytes, and the work of all threads since the start in milliseconds. */
function costNow() {
  const { user, system } = process.cpuUsage();
  return {
    rss: process.memoryUsage.rss(),
    peak: process.resourceUsage().maxRSS * 1024,
    cpuMs: (user + system) / 1000,
  };
}

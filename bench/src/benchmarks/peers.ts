/** The same page from other servers. */
import { inTemporaryFolder } from '../archive/temporary-folder.ts';
import { type Benchmark, type Findings, largest, type Promised, type Settings } from '../benchmark.ts';
import { CONNECTIONS } from '../load/compare.ts';
import { type Load, startLoad } from '../load/load.ts';
import { installPeers, type Peer, walkPages } from '../peers/peer.ts';
import { POSTGRAPHILE, STOCK_YOGA, startPeers } from '../peers/peers.ts';

/** How many times their processor time the product's goes into theirs. */
const PROMISED = [
  { name: POSTGRAPHILE, atLeast: 4 },
  { name: STOCK_YOGA, atLeast: 8 },
];

export const peers: Benchmark = {
  name: 'peers',
  title: 'Other servers',
  method:
    'The first 40 pages of 50 attributions with speaker, article and outlet, from the same records: Yoga with @pothos/plugin-drizzle as its manual shows it over SQLite, and PostGraphile with its recommended preset over a PostgreSQL on this machine. All answers are compared first. The others read plain columns with the index that the page needs, and are not asked for the total, which would cost PostgreSQL a count of the table; Onrecord is, and its response cache answers nothing.',
  isOptional: true,
  run: (settings) =>
    inTemporaryFolder(async (folder) => {
      installPeers(settings.say);
      const archive = await settings.archive(largest(settings));
      const { peers: running, stop } = await startPeers(archive, folder);
      try {
        return await measure(settings, running);
      } finally {
        await stop();
      }
    }),
};

interface PeerCost {
  own: number;
  others: number;
  p50: number;
  p99: number;
  perSecond: number;
}

async function measure(settings: Settings, running: readonly Peer[]): Promise<Findings> {
  const bodies = await walkPages(running);
  const load = startLoad();
  const costs = new Map<string, PeerCost>();
  try {
    settings.say('  warming up');
    for (const peer of running)
      await cost(load, peer, bodies.get(peer) ?? [], settings.warmUpMs, settings.warmUpRequests * 3);
    for (let round = 1; round <= settings.rounds; round++) {
      settings.say(`  round ${round} of ${settings.rounds}`);
      for (const peer of running) {
        const found = await cost(
          load,
          peer,
          bodies.get(peer) ?? [],
          settings.roundMs * 2,
          settings.warmUpRequests,
        );
        const known = costs.get(peer.name);
        if (!known || total(found) < total(known)) costs.set(peer.name, found);
      }
    }
  } finally {
    load.stop();
  }
  return findingsOf(settings, costs);
}

async function cost(
  load: Load,
  peer: Peer,
  bodies: readonly string[],
  milliseconds: number,
  leastRequests: number,
): Promise<PeerCost> {
  const { server, othersCpuMicroseconds = () => 0 } = peer;
  const before = { own: server.cpuMicroseconds(), others: othersCpuMicroseconds() };
  const { requests, p50, p99, perSecond } = await load.send({
    url: server.url,
    bodies,
    isRepeated: false,
    connections: CONNECTIONS,
    milliseconds,
    leastRequests,
  });
  const own = (server.cpuMicroseconds() - before.own) / requests;
  const others = (othersCpuMicroseconds() - before.others) / requests;
  return { own, others, p50, p99, perSecond };
}

function total({ own, others }: PeerCost): number {
  return own + others;
}

function findingsOf(settings: Settings, costs: ReadonlyMap<string, PeerCost>): Findings {
  const [product] = costs.values();
  const unit = product ? total(product) : 1;
  return {
    tables: [
      {
        columns: ['server', 'CPU µs', 'with its database', 'p50 ms', 'p99 ms', 'a second', 'x Onrecord'],
        rows: [...costs].map(([name, found]) => {
          const { own, p50, p99, perSecond } = found;
          return [name, own, total(found), p50, p99, perSecond, total(found) / unit];
        }),
      },
    ],
    promises: PROMISED.flatMap(({ name, atLeast }): Promised[] => {
      const found = costs.get(name);
      if (!found) return [];
      return [{ what: `page of 50: ${name}`, value: total(found) / unit, unit: "x Onrecord's CPU", atLeast }];
    }),
    notes: [
      `${largest(settings).toLocaleString('en')} articles.`,
      ...(costs.has(POSTGRAPHILE) ? [] : ['PostgreSQL is not installed here, so PostGraphile was left out.']),
    ],
  };
}

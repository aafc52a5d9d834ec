/**
 * Compares what the same requests cost several servers: first that all answer the same, then warming up, then rounds in
 * which the servers take turns, so that whatever else the machine does befalls all of them. The smallest cost counts.
 */
import { randomOf } from '../archive/random.ts';
import type { Settings } from '../benchmark.ts';
import type { Operation } from '../operations/operation.ts';
import { openArchive } from '../servers/open-archive.ts';
import { bodyOf, type Contender, contendersOf, requireEqualAnswers } from './contender.ts';
import { type Load, startLoad } from './load.ts';

/** Requests of one kind. */
export interface Case {
  operation: Operation;
  title: string;
  /** True: the same request again and again, which a cache may answer. */
  isRepeated: boolean;
}

/** What a case costs a contender: the smallest of all rounds. */
export interface Cost {
  /** Processor time of the server, in microseconds for each request. */
  cpu: number;
  /** In milliseconds. */
  p50: number;
  p99: number;
  perSecond: number;
  /** Bytes of an answer, in the mean. */
  bytes: number;
}

/** Costs by the title of the case, then by the name of the contender. */
export type Costs = Map<string, Map<string, Cost>>;

/** Requests under way at once: enough to keep a server busy, too few to make a queue. */
export const CONNECTIONS = 8;

/** Different requests of a case. */
const REQUESTS = 500;

/** Cases in which each request differs from all others. */
export function coldCases(operations: readonly Operation[]): Case[] {
  return operations.map((operation) => ({ operation, title: operation.title, isRepeated: false }));
}

/** Runs all cases against all contenders over the archive that they serve. */
export async function compare(
  settings: Settings,
  file: string,
  cases: readonly Case[],
  contenders: readonly Contender[],
): Promise<Costs> {
  const drawn = await drawRequests(file, cases, contenders);
  const load = startLoad();
  try {
    settings.say('  warming up');
    const { warmUpMs, warmUpRequests, roundMs } = settings;
    for (const turn of drawn) await ask(load, turn, warmUpMs, warmUpRequests);
    const costs: Costs = new Map();
    for (let round = 1; round <= settings.rounds; round++) {
      settings.say(`  round ${round} of ${settings.rounds}`);
      for (const turn of drawn) keepSmallest(costs, turn, await ask(load, turn, roundMs, warmUpRequests / 2));
    }
    return costs;
  } finally {
    load.stop();
  }
}

/** One contender's part of a case. */
interface Turn {
  title: string;
  contender: Contender;
  bodies: string[];
  isRepeated: boolean;
}

async function drawRequests(
  file: string,
  cases: readonly Case[],
  contenders: readonly Contender[],
): Promise<Turn[]> {
  const archive = openArchive(file);
  const turns: Turn[] = [];
  for (const { operation, title, isRepeated } of cases) {
    const draw = operation.draw(archive, randomOf('requests', operation.title));
    const requests = Array.from({ length: isRepeated ? 1 : REQUESTS }, draw);
    const able = contendersOf(operation, contenders);
    await requireEqualAnswers(operation, able, requests);
    for (const contender of able) {
      const bodies = requests.map((variables) => bodyOf(contender, operation, variables));
      turns.push({ title, contender, bodies, isRepeated });
    }
  }
  archive.close();
  return turns;
}

async function ask(
  load: Load,
  { contender, bodies, isRepeated }: Turn,
  milliseconds: number,
  leastRequests: number,
): Promise<Cost> {
  const { server } = contender;
  const before = server.cpuMicroseconds();
  const result = await load.send({
    url: server.url,
    bodies,
    isRepeated,
    connections: CONNECTIONS,
    milliseconds,
    leastRequests,
  });
  const { requests, p50, p99, perSecond, bytes } = result;
  return {
    cpu: (server.cpuMicroseconds() - before) / requests,
    p50,
    p99,
    perSecond,
    bytes: bytes / requests,
  };
}

function keepSmallest(costs: Costs, { title, contender }: Turn, cost: Cost): void {
  const ofCase = costs.get(title) ?? new Map<string, Cost>();
  costs.set(title, ofCase);
  const known = ofCase.get(contender.name);
  ofCase.set(contender.name, known ? smallest(known, cost) : cost);
}

function smallest(a: Cost, b: Cost): Cost {
  return {
    cpu: Math.min(a.cpu, b.cpu),
    p50: Math.min(a.p50, b.p50),
    p99: Math.min(a.p99, b.p99),
    perSecond: Math.max(a.perSecond, b.perSecond),
    bytes: a.bytes,
  };
}

/** The processor time of functions in this process: warmed up, in turns, the smallest of the rounds. */

/** Something to measure. */
export interface Turn {
  name: string;
  /** How often it is called in one round. */
  calls: number;
  work: (call: number) => unknown;
}

/** Microseconds of processor time for each call, by name. One round more than `rounds` is run, to warm up. */
export async function smallestCosts(rounds: number, turns: readonly Turn[]): Promise<Map<string, number>> {
  const costs = new Map<string, number>();
  for (let round = 0; round <= rounds; round++)
    for (const { name, calls, work } of turns) {
      const before = process.cpuUsage();
      for (let call = 0; call < calls; call++) await work(round * calls + call);
      const { user, system } = process.cpuUsage(before);
      const cost = (user + system) / calls;
      if (round > 0) costs.set(name, Math.min(costs.get(name) ?? Number.POSITIVE_INFINITY, cost));
    }
  return costs;
}

/** The cost of a name that was measured. */
export function costOf(costs: ReadonlyMap<string, number>, name: string): number {
  const cost = costs.get(name);
  if (cost === undefined) throw new RangeError(`"${name}" was not measured.`);
  return cost;
}

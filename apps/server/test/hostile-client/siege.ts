/** Sends attack after attack, judges each answer, and asks in between whether honest readers are still answered. */
import type { Attack } from './attack.ts';
import { exploringFaults, faultsOf } from './judge.ts';
import { ask, type Knowledge } from './learn.ts';
import { type Answered, send } from './send.ts';
import type { Cost, Served } from './served.ts';

/** What the attacks of one kind came to. */
export interface Tally {
  sent: number;
  refused: number;
  answered: number;
  /** The connection was ended without an answer, or never answered. */
  unanswered: number;
  /** The slowest answer by the clock, and the dearest by the processor (only measured of slow ones), in milliseconds. */
  slowestMs: number;
}

/** How a siege ended. */
export interface Outcome {
  tallies: Map<string, Tally>;
  faults: string[];
  /** Resident memory in bytes before, at its highest, and after. */
  before: Cost;
  after: Cost;
}

/** No answer may be slower; judged by the work of the server, which a busy machine does not change. */
export const MOST_MS = 2_000;

/** No answer may be slower by the clock either, however busy the machine is. */
const MOST_CLOCK_MS = 15_000;

/** So many attacks come between two honest questions. */
const HONEST_EVERY = 25;

/** So many connections with bytes that are no request. */
const AT_ONCE = 40;

/** Lays siege to the server. */
export async function besiege(
  served: Served,
  attacks: readonly Attack[],
  { known, isPublic }: { known: Knowledge; isPublic: boolean },
): Promise<Outcome> {
  const before = await served.cost();
  const outcome: Outcome = { tallies: new Map(), faults: [], before, after: before };
  const reader = await honestReader(served, known);
  for (const [index, together] of batches(attacks).entries()) {
    await Promise.all(together.map((attack) => one(served, attack, outcome, isPublic)));
    if (!served.isAlive()) {
      outcome.faults.push(`${together[0].kind} | ${together[0].what} | the server has ended`);
      return outcome;
    }
    if (index % HONEST_EVERY === 0 || together.length > 1)
      outcome.faults.push(...(await reader(together[0])));
  }
  outcome.after = await served.cost();
  return outcome;
}

/** Requests one after the other, so that each can be timed; what waits for the end of a connection, many at once. */
function batches(attacks: readonly Attack[]): (readonly [Attack, ...Attack[]])[] {
  const isWire = ({ shot }: Attack) => 'writes' in shot;
  const wires = attacks.filter(isWire);
  const groups = Array.from({ length: Math.ceil(wires.length / AT_ONCE) }, (_, index) =>
    wires.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
  return [...attacks.filter((one) => !isWire(one)).map((one) => [one]), ...groups] as [Attack, ...Attack[]][];
}

async function one(
  served: Served,
  attack: Attack,
  { tallies, faults }: Outcome,
  isPublic: boolean,
): Promise<void> {
  const answered = await send(attack.shot, served);
  count(tallies, attack, answered);
  const found = [...faultsOf(attack, answered, ownPlace), ...(isPublic ? exploringFaults(answered) : [])];
  // What waits for more bytes is ended by the client; there is no answer to time.
  const isTimed = !('writes' in attack.shot);
  if (isTimed && answered.ms > MOST_MS && (await isDear(served, attack, answered)))
    found.push(`it takes ${Math.round(answered.ms)} ms`);
  for (const fault of found) faults.push(`${attack.kind} | ${attack.what} | ${fault}`);
}

/** The machine's own folders, which nobody far away should learn. */
function ownPlace(text: string): string | null {
  return text.includes(process.cwd()) || /\/tmp\/onrecord-/.test(text) ? 'a folder of this machine' : null;
}

/** Sends it once more, alone, and looks at what the processor did. */
async function isDear(served: Served, { shot }: Attack, { ms }: Answered): Promise<boolean> {
  const { cpuMs } = await served.cost();
  await send(shot, served);
  return ms > MOST_CLOCK_MS || (await served.cost()).cpuMs - cpuMs > MOST_MS;
}

/** Somebody who asks the same again and again, and must get the same answer. What was imported meanwhile is in other stories. */
async function honestReader(
  served: Served,
  { ids }: Knowledge,
): Promise<(after: Attack) => Promise<string[]>> {
  const id = JSON.stringify(ids.get('Story')?.[0]);
  const question = `{ story(id: ${id}) { title counts { articles attributions } articles(first: 3) { edges { node { title } } } } }`;
  const expected = JSON.stringify(await ask(served, question));
  return async ({ kind, what }) => {
    const answer = await ask(served, question).then(JSON.stringify, (error: Error) => error.message);
    return answer === expected
      ? []
      : [`${kind} | ${what} | an honest reader is answered: ${answer.slice(0, 200)}`];
  };
}

function count(tallies: Map<string, Tally>, { kind, shot }: Attack, { statuses, ms }: Answered): void {
  const tally = tallies.get(kind) ?? { sent: 0, refused: 0, answered: 0, unanswered: 0, slowestMs: 0 };
  tally.sent += 1;
  const status = statuses.find((one) => one >= 200);
  if (status === undefined) tally.unanswered += 1;
  else if (status >= 400) tally.refused += 1;
  else tally.answered += 1;
  if (!('writes' in shot)) tally.slowestMs = Math.max(tally.slowestMs, ms);
  tallies.set(kind, tally);
}

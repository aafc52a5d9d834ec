/** The program of the load: sends requests over kept connections, each the next as soon as it has its answer. */
import { setTimeout as delay } from 'node:timers/promises';
import { Pool } from 'undici';
import { distinctBlanks } from './distinct-blanks.ts';
import type { LoadRequest, LoadResult } from './load.ts';
import { percentile } from './percentile.ts';

/** Requests ever sent: what makes bodies different has to differ over all runs. */
let sent = 0;

/** Whether the present run was told to finish. */
let isFinished = false;

process.on('message', (message: LoadRequest | 'finish') => {
  isFinished = message === 'finish';
  if (message === 'finish') return;
  run(message).then((result) => process.send?.(result));
});

async function run(request: LoadRequest): Promise<LoadResult> {
  const { url, connections, milliseconds } = request;
  const pool = new Pool(new URL(url).origin, { connections, pipelining: 1 });
  const tally = new Tally();
  const start = performance.now();
  await Promise.all(
    Array.from({ length: connections }, (_, connection) =>
      keepAsking(pool, request, tally, dueTimes(request, connection, start), start + milliseconds),
    ),
  );
  const seconds = (performance.now() - start) / 1000;
  await pool.close();
  return tally.result(seconds);
}

async function keepAsking(
  pool: Pool,
  request: LoadRequest,
  tally: Tally,
  dueTimes: Iterator<number, never>,
  end: number,
): Promise<void> {
  const path = new URL(request.url).pathname;
  for (;;) {
    const due = dueTimes.next().value;
    if (isFinished || (due >= end && tally.requests >= (request.leastRequests ?? 0))) return;
    if (due > performance.now()) await delay(due - performance.now());
    const { statusCode, body: answer } = await pool.request({
      method: 'POST',
      path,
      headers: HEADERS,
      body: nextBody(request),
    });
    const text = await answer.text();
    tally.add(performance.now() - due, statusCode, text);
  }
}

/** When a connection is to send: at once, or in turn with the others. */
function* dueTimes(
  { connections, perSecond }: LoadRequest,
  connection: number,
  start: number,
): Generator<number, never> {
  if (perSecond === undefined) for (;;) yield performance.now();
  for (let at = connection; ; at += connections) yield start + (at * 1000) / perSecond;
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

function nextBody({ bodies, isRepeated }: LoadRequest): string {
  const body = bodies[sent % bodies.length] as string;
  sent += 1;
  return isRepeated ? body : body + distinctBlanks(sent);
}

class Tally {
  readonly #times: number[] = [];
  #bytes = 0;
  #failed = 0;
  #failure: string | null = null;

  get requests(): number {
    return this.#times.length;
  }

  add(time: number, status: number, text: string): void {
    this.#times.push(time);
    this.#bytes += Buffer.byteLength(text);
    if (status === 200 && !text.startsWith('{"errors"')) return;
    this.#failed += 1;
    this.#failure ??= `${status} ${text.slice(0, 300)}`;
  }

  result(seconds: number): LoadResult {
    const times = this.#times.sort((a, b) => a - b);
    return {
      requests: times.length,
      perSecond: times.length / seconds,
      p50: percentile(times, 50),
      p99: percentile(times, 99),
      longest: times.at(-1) ?? 0,
      bytes: this.#bytes,
      failed: this.#failed,
      failure: this.#failure,
    };
  }
}

/** Connections that cost the client nothing: opened by the hundred, and then slow, silent or deaf. */
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Place } from './send.ts';

/** What a stalled connection sends before it stalls. */
const STALLS: Readonly<Record<string, { head: string; drip?: string; isDeaf?: boolean }>> = {
  'never sends a byte': { head: '' },
  'sends a header a second': { head: 'POST /graphql HTTP/1.1\r\nHost: localhost\r\n', drip: 'x: y\r\n' },
  'sends a byte of its body a second': {
    head: 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 200000\r\n\r\n',
    drip: ' ',
  },
  'sends a chunk a second': {
    head: 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    drip: '1\r\n \r\n',
  },
  'takes no answer': { head: 'GET /export/bundle HTTP/1.1\r\nHost: localhost\r\n\r\n', isDeaf: true },
};

/** Connections that stall. */
export interface Flood {
  /** How many are still open, by what they do. */
  open(): Record<string, number>;
  end(): void;
}

/** Opens so many connections of each kind. */
export async function flood(place: Place, each: number): Promise<Flood> {
  const sockets = new Map<string, Socket[]>();
  for (const [what, stall] of Object.entries(STALLS))
    sockets.set(
      what,
      Array.from({ length: each }, () => stalled(place, stall)),
    );
  await wait(SETTLE_MS);
  return {
    open: () =>
      Object.fromEntries(
        [...sockets].map(([what, all]) => [what, all.filter((one) => !one.destroyed).length]),
      ),
    end: () => [...sockets.values()].flat().forEach((socket) => void socket.destroy()),
  };
}

/** The longest that a slow request may go on: 35 s, and the second in which the server looks. */
export const LONGEST_STALL_MS = 40_000;

const SETTLE_MS = 100;
const DRIP_MS = 1_000;

function stalled(place: Place, { head, drip, isDeaf }: (typeof STALLS)[string]): Socket {
  const socket = connect(place);
  const timer = drip ? setInterval(() => socket.write(drip), DRIP_MS) : undefined;
  if (isDeaf) socket.pause();
  else socket.resume();
  socket.on('error', () => undefined).once('end', () => socket.destroy());
  socket.once('close', () => clearInterval(timer)).once('connect', () => socket.write(head));
  return socket;
}

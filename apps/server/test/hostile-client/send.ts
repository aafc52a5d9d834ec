/** Sends one attack and takes what comes back, whatever it is. */
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Request, Wire } from './attack.ts';

/** What came back. */
export interface Answered {
  /** Of every answer on the connection; empty when it was closed without one, or never answered. */
  statuses: number[];
  /** Headers and bodies as text. */
  text: string;
  /** The media type of a request's answer, in lower case without parameters; empty for bytes over the wire. */
  mediaType: string;
  /** The body of a request's answer. */
  body: string;
  /** From the first byte sent to the last one received. */
  ms: number;
}

/** Where the server is. */
export interface Place {
  host: string;
  port: number;
}

/** More than any answer should take; what takes longer is counted as never answered. */
const PATIENCE_MS = 30_000;

/** More than any answer of the client's own requests has; the rest is not kept. */
const MOST_KEPT = 4 * 1024 * 1024;

const hostile = new Agent({ keepAlive: true, maxSockets: 16 });

/** The connections of somebody else, who only reads. */
export const honest: Agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Closes the connections that were kept open. */
export function endConnections(): void {
  hostile.destroy();
  honest.destroy();
}

/** Sends the request or the bytes. A connection that breaks is an answer too: one without a status. */
export async function send(shot: Request | Wire, place: Place, by = hostile): Promise<Answered> {
  const began = performance.now();
  const answered = await ('writes' in shot ? overTheWire(shot, place) : asRequest(shot, place, by));
  return { ...answered, ms: performance.now() - began };
}

type Untimed = Omit<Answered, 'ms'>;

const NOTHING: Untimed = { statuses: [], text: '', mediaType: '', body: '' };

function asRequest({ method, path, headers, body }: Request, place: Place, agent: Agent): Promise<Untimed> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest({ ...place, method, path, headers, agent, timeout: PATIENCE_MS });
    asked.once('response', (response) => {
      void answerOf(response).then(resolve);
    });
    asked.once('upgrade', (response, socket) => {
      socket.destroy();
      resolve({ ...NOTHING, statuses: [response.statusCode ?? 0], text: printedHeaders(response) });
    });
    asked.once('timeout', () => asked.destroy(new Error('no answer')));
    asked.once('error', (error: NodeJS.ErrnoException) =>
      isBroken(error) || error.message === 'no answer' ? resolve(NOTHING) : reject(error),
    );
    asked.end(body);
  });
}

/** The server has ended the connection, as it may: for a body that it does not want to read, or bytes that are no request. */
function isBroken({ code = '' }: NodeJS.ErrnoException): boolean {
  return ['ECONNRESET', 'EPIPE', 'ECONNABORTED'].includes(code) || code.startsWith('HPE_');
}

async function answerOf(response: IncomingMessage): Promise<Untimed> {
  const body = await textOf(response);
  const mediaType = (response.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const text = `${printedHeaders(response)}\n${body}`;
  return { statuses: [response.statusCode ?? 0], text, mediaType, body };
}

function printedHeaders({ rawHeaders }: IncomingMessage): string {
  return rawHeaders.join('\n');
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      if (length < MOST_KEPT) chunks.push(chunk);
      length += chunk.length;
    }
  } catch {
    // An answer that breaks off is judged by what came of it.
  }
  return Buffer.concat(chunks).toString('utf8');
}

function overTheWire(wire: Wire, { host, port }: Place): Promise<Untimed> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, allowHalfOpen: true });
    const chunks: Buffer[] = [];
    const end = () => {
      clearTimeout(timer);
      socket.destroy();
      const text = Buffer.concat(chunks).toString('latin1');
      resolve({ ...NOTHING, statuses: statusesIn(text), text });
    };
    const timer = setTimeout(end, wire.patienceMs ?? PATIENCE_MS);
    if (wire.isDeaf) socket.pause();
    else socket.on('data', (chunk) => chunks.push(chunk));
    socket.once('end', end).once('close', end).on('error', end);
    socket.once('connect', () => void writeAll(socket, wire));
  });
}

async function writeAll(socket: ReturnType<typeof connect>, { writes, isHalfClosed }: Wire): Promise<void> {
  for (const one of writes) {
    if (socket.destroyed) return;
    if (typeof one === 'number') await new Promise((resolve) => setTimeout(resolve, one));
    else socket.write(typeof one === 'string' ? Buffer.from(one, 'latin1') : one);
  }
  if (isHalfClosed && !socket.destroyed) socket.end();
}

function statusesIn(text: string): number[] {
  return [...text.matchAll(/HTTP\/1\.[01] (\d{3})/g)].map(([, status]) => Number(status));
}

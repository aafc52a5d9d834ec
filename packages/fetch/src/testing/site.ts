/** Sites of the tests: real servers on loopback, and fetchers that may ask them. */
import type { LookupAddress } from 'node:dns';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import {
  type AddressInfo,
  createServer as createTcpServer,
  type LookupFunction,
  type Socket,
} from 'node:net';
import { onTestFinished } from 'vitest';
import { createFetcher, type Fetcher, type FetcherOptions } from '../index.ts';

/** A server and what it was asked. */
export interface Site {
  port: number;
  /** By IP address. */
  origin: string;
  /** The paths that were asked for, robots.txt left out. */
  asked: string[];
  requests: IncomingMessage[];
  /** Most requests that were under way at the same time. */
  busiest: number;
}

/** Answers one request. */
export type Answering = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** Opens a site for one test; without words on robots it has no robots.txt. */
export async function openSite(answer: Answering, robots: Answering | string | null = null): Promise<Site> {
  const site: Site = { port: 0, origin: '', asked: [], requests: [], busiest: 0 };
  let underWay = 0;
  const server = createServer(async (request, response) => {
    site.busiest = Math.max(site.busiest, ++underWay);
    response.on('close', () => underWay--);
    if (request.url === '/robots.txt') return sayRobots(robots, request, response);
    site.asked.push(request.url ?? '');
    site.requests.push(request);
    await answer(request, response);
  });
  site.port = await listening(server);
  site.origin = `http://127.0.0.1:${site.port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return site;
}

/** The certificate of quay.test, which nobody but a test trusts, and its key. Made with openssl, good for a hundred years. */
export const quayCertificate = {
  cert: readFileSync(new URL('quay.test.cert.pem', import.meta.url), 'utf8'),
  key: readFileSync(new URL('quay.test.key.pem', import.meta.url), 'utf8'),
};

/** Opens a site that answers by https as quay.test. */
export async function openSecureSite(answer: Answering): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = [];
  const server = createSecureServer(quayCertificate, (request, response) => {
    if (request.url === '/robots.txt') return response.writeHead(404).end();
    asked.push(request.url ?? '');
    return answer(request, response);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: await listening(server), asked };
}

/** Opens a port that answers with whatever `talk` writes. */
export async function openPort(talk: (socket: Socket) => void): Promise<{ port: number; sockets: Socket[] }> {
  const sockets: Socket[] = [];
  const server = createTcpServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    talk(socket);
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port: await listening(server), sockets };
}

/** A fetcher for one test that may ask these ports of loopback and waits for nobody unless it is told to. */
export function fetcherFor(sites: readonly { port: number }[], options: FetcherOptions = {}): Fetcher {
  const fetcher = createFetcher({
    delayMs: 0,
    lookup: names({}),
    loopbackPortsOfTests: sites.map(({ port }) => port),
    ...options,
  });
  onTestFinished(() => fetcher.close());
  return fetcher;
}

/** A look-up that knows these names, and every other name as loopback. A list of lists is what the look-ups find one after the other. */
export function names(known: Record<string, string | string[]>, looked: string[] = []): LookupFunction {
  return (hostname, _options, callback) => {
    looked.push(hostname);
    const addresses = [known[hostname] ?? '127.0.0.1'].flat();
    callback(
      null,
      addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
}

/** The code of the error that the promise rejects with, and its message; fails when it does not reject. */
export async function refusalOf(promise: Promise<unknown>): Promise<{ code: string; message: string }> {
  const { code, message } = await promise.then(
    () => ({ code: 'none', message: 'It was not refused.' }),
    (error: Error & { code: string }) => error,
  );
  return { code, message };
}

function sayRobots(robots: Answering | string | null, request: IncomingMessage, response: ServerResponse) {
  if (typeof robots === 'function') return robots(request, response);
  if (robots === null) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': 'text/plain' }).end(robots);
}

async function listening(server: import('node:net').Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

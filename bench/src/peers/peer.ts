/** Another server that answers the same page in its own words. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { ServerProcess } from '../servers/server-process.ts';

/** One of the compared servers. */
export interface Peer {
  name: string;
  server: ServerProcess;
  /** A page of 50 with `$after`, whose connection is the only field. */
  document: string;
  /** A node of its answer as all servers would say it. */
  plain: (node: never) => PlainAttribution;
  /** What else works for its answers, such as a database. */
  othersCpuMicroseconds?: () => number;
}

/** What every server answers of an attribution. */
export type PlainAttribution = (string | null)[];

/** The package of the other servers, outside of the workspace. */
export const PEERS_FOLDER = fileURLToPath(new URL('../../peers/', import.meta.url));

/** Pages that are walked, compared and then asked for. */
const PAGES = 40;

/** Installs the other servers unless they are there. */
export function installPeers(say: (line: string) => void): void {
  if (existsSync(join(PEERS_FOLDER, 'node_modules/postgraphile'))) return;
  say('  installing other servers into bench/peers');
  const args = ['-y', 'pnpm@12', 'install', '--ignore-workspace', '--frozen-lockfile'];
  execFileSync('npx', args, { cwd: PEERS_FOLDER, stdio: 'ignore' });
}

/** The bodies that ask a peer for its first pages. Throws when another peer answers one of them differently. */
export async function walkPages(peers: readonly Peer[]): Promise<Map<Peer, string[]>> {
  const bodies = new Map(peers.map((peer) => [peer, [] as string[]]));
  const cursors = new Map<Peer, string | null>();
  for (let page = 0; page < PAGES; page++) {
    const answers: PlainAttribution[][] = [];
    for (const peer of peers) {
      const variables = { after: cursors.get(peer) ?? null };
      const body = JSON.stringify({ query: peer.document, variables });
      const { endCursor, nodes } = await ask(peer, body);
      cursors.set(peer, endCursor);
      bodies.get(peer)?.push(body);
      answers.push(nodes);
    }
    const different = answers.findIndex((answer) => !isDeepStrictEqual(answer, answers[0]));
    if (different >= 0)
      throw new Error(`${peers[different]?.name} and ${peers[0]?.name} answer page ${page} differently.`);
  }
  return bodies;
}

interface Connection {
  pageInfo: { endCursor: string };
  edges: { node: never }[];
}

async function ask(peer: Peer, body: string): Promise<{ endCursor: string; nodes: PlainAttribution[] }> {
  const response = await fetch(peer.server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
  });
  const { data, errors } = (await response.json()) as { data?: Record<string, Connection>; errors?: unknown };
  const [connection] = Object.values(data ?? {});
  if (!connection) throw new Error(`${peer.name} refuses the page: ${JSON.stringify(errors)}`);
  return {
    endCursor: connection.pageInfo.endCursor,
    nodes: connection.edges.map(({ node }) => peer.plain(node)),
  };
}

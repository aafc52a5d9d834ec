/** The servers that are compared, each over the same records. */
import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { enumValue } from '../operations/operation.ts';
import { page } from '../operations/page.ts';
import { product } from '../servers/product.ts';
import { startServerProcess } from '../servers/server-process.ts';
import { PEERS_FOLDER, type Peer, type PlainAttribution } from './peer.ts';
import { PLAIN_INDEXES, PLAIN_TABLES, plainDatabase } from './plain-database.ts';
import { hasPostgres, startPostgres } from './postgres.ts';

/** Peers that run, and how they are stopped. */
export interface RunningPeers {
  peers: Peer[];
  stop: () => Promise<void>;
}

/** Names in tables. */
export const STOCK_YOGA = 'Yoga + @pothos/plugin-drizzle, SQLite';
export const POSTGRAPHILE = 'PostGraphile, PostgreSQL';

/** Starts the product and the others over an archive. */
export async function startPeers(archive: string, folder: string): Promise<RunningPeers> {
  const plain = plainDatabase(archive);
  const stops: (() => Promise<void>)[] = [];
  const peers = [await onrecord(archive), await stockYoga(plain)];
  if (hasPostgres()) {
    const { peer, stop } = await postgraphile(plain, folder);
    peers.push(peer);
    stops.push(stop);
  }
  return {
    peers,
    stop: async () => {
      for (const { server } of peers) await server.stop();
      for (const stop of stops) await stop();
    },
  };
}

async function onrecord(archive: string): Promise<Peer> {
  return {
    name: 'Onrecord',
    server: await startServerProcess(product(archive)),
    document: page.document,
    plain: ({ id, kind, stance, content, speaker, article, outlet }: OnrecordNode) =>
      plainOf({
        id,
        kind,
        stance,
        content: content[0].exact,
        speaker,
        outlet,
        article: article.id,
        headline: article.headline.exact,
      }),
  };
}

async function stockYoga(plain: string): Promise<Peer> {
  const program = join(PEERS_FOLDER, 'stock-yoga.ts');
  return {
    name: STOCK_YOGA,
    server: await startServerProcess({
      name: STOCK_YOGA,
      path: '/graphql',
      args: (port) => [program, plain, String(port)],
    }),
    document: `query Page($after: String) {
      attributions(first: 50, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { cursor node {
          id kind stance content speaker { id name } article { id headline } outlet { id name }
        } }
      }
    }`,
    plain: plainOfColumns,
  };
}

async function postgraphile(
  plain: string,
  folder: string,
): Promise<{ peer: Peer; stop: () => Promise<void> }> {
  // The folder belongs to whoever runs the benchmark, and PostgreSQL runs as somebody else.
  chmodSync(folder, 0o755);
  const postgres = await startPostgres(folder);
  const [before, after] = [PLAIN_TABLES, PLAIN_INDEXES].map((statements) => JSON.stringify(statements));
  const filling = [join(PEERS_FOLDER, 'fill-postgres.ts'), plain, postgres.url, before ?? '', after ?? ''];
  execFileSync(process.execPath, filling, { stdio: ['ignore', 'ignore', 'inherit'] });
  const program = join(PEERS_FOLDER, 'postgraphile.ts');
  const peer: Peer = {
    name: POSTGRAPHILE,
    server: await startServerProcess({
      name: POSTGRAPHILE,
      path: '/graphql',
      args: (port) => [program, postgres.url, String(port)],
    }),
    document: `query Page($after: Cursor) {
      allAttributions(first: 50, after: $after, orderBy: [NEWEST_KEY_ASC, ARTICLE_ID_ASC, START_ASC, ROW_ID_ASC]) {
        pageInfo { hasNextPage endCursor }
        edges { cursor node {
          id: rowId kind stance content
          speaker: actorBySpeakerId { id: rowId name }
          article: articleByArticleId { id: rowId headline }
          outlet: outletByOutletId { id: rowId name }
        } }
      }
    }`,
    plain: plainOfColumns,
    othersCpuMicroseconds: postgres.cpuMicroseconds,
  };
  return { peer, stop: postgres.stop };
}

interface Named {
  id: string;
  name: string | null;
}

interface OnrecordNode {
  id: string;
  kind: string;
  stance: string;
  content: [{ exact: string }];
  speaker: Named | null;
  article: { id: string; headline: { exact: string } };
  outlet: Named | null;
}

interface ColumnsNode extends Omit<OnrecordNode, 'content' | 'article'> {
  content: string;
  article: { id: string; headline: string };
}

interface Parts extends Omit<ColumnsNode, 'article'> {
  article: string;
  headline: string;
}

function plainOfColumns({ article, kind, stance, ...node }: ColumnsNode): PlainAttribution {
  const words = { kind: enumValue(kind), stance: enumValue(stance) };
  return plainOf({ ...node, ...words, article: article.id, headline: article.headline });
}

function plainOf({ id, kind, stance, content, speaker, article, headline, outlet }: Parts): PlainAttribution {
  const named = [speaker, outlet].flatMap((one) => [one?.id ?? null, one?.name ?? null]);
  return [id, kind, stance, content, article, headline, ...named];
}

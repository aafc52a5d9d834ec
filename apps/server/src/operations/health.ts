/** `/healthz` says that the process lives, `/readyz` whether it should be sent requests, and in a word why not. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { StoreReader } from '@onrecord/store';
import type { Writer } from '../writing/writer.ts';
import type { DatabaseSize } from './database-size.ts';

/** Where the server says that it lives. */
export const HEALTH_PATH = '/healthz';

/** Where it says whether it is ready. */
export const READY_PATH = '/readyz';

/** Why a server is not ready. Words for a program; what happened is for the log. */
export type Unready = 'database' | 'disk' | 'stopping' | 'writer';

/** What readiness depends on. */
export interface ReadinessSources {
  store: Pick<StoreReader, 'version'>;
  writer: Pick<Writer, 'ready'>;
  databaseSize(): Promise<DatabaseSize>;
  isStopping(): boolean;
  /** Learns why a check failed. */
  onUnready?(because: Unready, error: unknown): void;
  /** Least room on the disk, in bytes. */
  minFreeBytes?: number;
}

/** Room for some thousand articles and the log of one large import: time to act before writes fail. */
const MIN_FREE_BYTES = 100 * 1024 * 1024;

/** A probe is given up by who sent it after some seconds. */
const CHECK_MS = 2_000;

/** Answers 200 as long as the process can answer at all. */
export const answerHealth: RequestListener = (_request, response) =>
  sendJson(response, 200, { status: 'alive' });

/** Answers 200 when all is well, else 503 with the list of what is not. */
export function readiness(
  sources: ReadinessSources,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (_request, response) => {
    const because = await reasons(sources);
    if (because.length === 0) return sendJson(response, 200, { status: 'ready' });
    sendJson(response, 503, { status: 'unready', because });
  };
}

async function reasons(sources: ReadinessSources): Promise<Unready[]> {
  if (sources.isStopping()) return ['stopping'];
  const { store, writer, databaseSize, minFreeBytes = MIN_FREE_BYTES } = sources;
  const checks: [Unready, () => Promise<void>][] = [
    // Only a database with all its tables is opened for reading, so a read that answers also says that it is up to date.
    ['database', async () => void (await store.version())],
    ['writer', () => writer.ready()],
    ['disk', async () => refuseFullDisk(await databaseSize(), minFreeBytes)],
  ];
  const found = await Promise.all(
    checks.map(([because, check]) =>
      inTime(check()).then(
        () => [],
        (error: unknown) => {
          sources.onUnready?.(because, error);
          return [because];
        },
      ),
    ),
  );
  return found.flat();
}

function refuseFullDisk({ freeBytes }: DatabaseSize, minFreeBytes: number): void {
  if (freeBytes < minFreeBytes) throw new RangeError(`The disk of the database has ${freeBytes} bytes left.`);
}

function inTime(work: Promise<void>): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`There was no answer in ${CHECK_MS} ms.`)), CHECK_MS);
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

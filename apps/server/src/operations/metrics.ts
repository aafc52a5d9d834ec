/** Figures for Prometheus. Every label has a short list of values, so that no client can make the list of figures grow. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ImportJob } from '../jobs/import-job.ts';
import type { DatabaseSize } from './database-size.ts';
import type { AnsweredBy, NotedOperation } from './request-notes.ts';

/** Who answered a request: a short list, because each is a figure of its own. */
export type AnsweredAt = AnsweredBy | 'docs' | 'none' | 'operations' | 'route' | 'session';

/** An answer as it is counted. */
export interface CountedRequest {
  by: AnsweredAt;
  kind: NotedOperation['kind'] | undefined;
  /** Name of the operation where it is one of known documents. */
  operation: string | null;
  status: number;
  ms: number;
}

/** The figures of one server. */
export interface Metrics {
  countRequest(request: CountedRequest): void;
  /** Counts an import that is over. */
  countImport(job: Pick<ImportJob, 'state' | 'added' | 'unchanged' | 'refusals'>, ms: number): void;
  /** Counts a writing thread that died. */
  countLostWriter(): void;
  /** Answers a request for all figures, in the text form of Prometheus. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** Where figures come from that are looked at only when somebody asks. */
export interface MetricsSources {
  databaseSize(): Promise<DatabaseSize>;
  /** Counts the changes of the database. */
  dataVersion(): Promise<number>;
}

/** In seconds: from an answer of the cache to the limit of an operation. */
const REQUEST_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** In seconds: from one article to a folder of them. */
const IMPORT_BUCKETS = [1, 2.5, 5, 10, 30, 60, 180, 600, 1800];

/** New figures, all at nothing. */
export function createMetrics({ databaseSize, dataVersion }: MetricsSources): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Counter({
    name: 'onrecord_requests_total',
    help: 'Answers by who gave them, kind and name of the operation, and status.',
    labelNames: ['by', 'kind', 'operation', 'status'] as const,
    registers,
  });
  const seconds = new Histogram({
    name: 'onrecord_request_seconds',
    help: 'Time from the request line to the end of the answer.',
    labelNames: ['by', 'kind'] as const,
    buckets: REQUEST_BUCKETS,
    registers,
  });
  const imports = new Counter({
    name: 'onrecord_imports_total',
    help: 'Imports that are over, by how they ended.',
    labelNames: ['state'] as const,
    registers,
  });
  const articles = new Counter({
    name: 'onrecord_articles_total',
    help: 'Inputs of imports by what became of them.',
    labelNames: ['outcome'] as const,
    registers,
  });
  const importSeconds = new Histogram({
    name: 'onrecord_import_seconds',
    help: 'Time from the beginning of an import to its end.',
    buckets: IMPORT_BUCKETS,
    registers,
  });
  const lostWriters = new Counter({
    name: 'onrecord_writers_lost_total',
    help: 'Writing threads that died.',
    registers,
  });
  const bytes = new Gauge({
    name: 'onrecord_database_bytes',
    help: 'Size of the database file and of its write-ahead log.',
    labelNames: ['file'] as const,
    registers,
    async collect() {
      const { databaseBytes, walBytes } = await databaseSize();
      this.set({ file: 'database' }, databaseBytes);
      this.set({ file: 'wal' }, walBytes);
    },
  });
  const version = new Gauge({
    name: 'onrecord_data_version',
    help: 'Counts the changes of the database.',
    registers,
    async collect() {
      this.set(await dataVersion());
    },
  });
  void bytes;
  void version;
  return {
    countRequest({ by, kind: found, operation, status, ms }) {
      const kind = found ?? 'none';
      requests.inc({ by, kind, operation: operation ?? '', status });
      seconds.observe({ by, kind }, ms / 1_000);
    },
    countImport({ state, added, unchanged, refusals }, ms) {
      imports.inc({ state });
      articles.inc({ outcome: 'added' }, added);
      articles.inc({ outcome: 'unchanged' }, unchanged);
      articles.inc({ outcome: 'refused' }, refusals.length);
      importSeconds.observe(ms / 1_000);
    },
    countLostWriter: () => lostWriters.inc(),
    async answer(_request, response) {
      const text = await register.metrics();
      response.writeHead(200, { 'content-type': register.contentType, 'cache-control': 'no-store' });
      response.end(text);
    },
  };
}

/** One line of the log for each request, and its figures, when the answer is sent or broken off. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { AnsweredAt, Metrics } from './metrics.ts';
import type { RequestNotes } from './request-notes.ts';

/** Begins to watch a request; to be called before it is answered. */
export type ObserveRequest = (
  request: IncomingMessage,
  response: ServerResponse,
  notes: RequestNotes,
) => void;

/** What is observed with. */
export interface RequestLogOptions {
  logger: Logger;
  metrics: Pick<Metrics, 'countRequest'>;
  /** Names of the documents that are known to the server; other names are the client's and stay out. */
  operationNames?: ReadonlySet<string>;
}

/** Writes a line when the connection is done with the answer. */
export function requestLog({ logger, metrics, operationNames = NONE }: RequestLogOptions): ObserveRequest {
  // These lines hold nothing but what stands here; looking through their fields for secrets would cost 14 of 18 µs.
  const lines = logger.child({}, { redact: [] });
  return (request, response, notes) => {
    const began = performance.now();
    const before = bytesWritten(request);
    response.once('close', () => {
      const ms = performance.now() - began;
      const { statusCode: status } = response;
      const path = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '';
      const place = placeOf(path);
      const by = notes.answeredBy ?? (place ? PLACES[place] : 'none');
      const kind = notes.operation?.kind;
      const operation = knownName(notes, operationNames);
      metrics.countRequest({ by, kind, operation, status, ms });
      // Probes ask every few seconds, and say nothing when all is well.
      const level = by === 'operations' ? 'debug' : 'info';
      if (!lines.isLevelEnabled(level)) return;
      lines[level](
        {
          requestId: notes.id,
          method: request.method,
          path: pathForLog(path, place, status),
          status,
          ms: Math.round(ms * 10) / 10,
          bytes: bytesWritten(request) - before,
          caller: notes.caller,
          by,
          ...(kind && { kind, operation }),
          ...(!response.writableFinished && { brokenOff: true }),
        },
        'request',
      );
    });
  };
}

const NONE: ReadonlySet<string> = new Set();

/** The addresses that the server has, by who answers there; everything below them counts as theirs. */
const PLACES = {
  docs: 'docs',
  export: 'route',
  graphql: 'none',
  healthz: 'operations',
  metrics: 'operations',
  original: 'route',
  readyz: 'operations',
  session: 'session',
} as const satisfies Record<string, AnsweredAt>;

/** Longest path that is written: that of an original has 75 characters. */
const MAX_PATH = 120;

function placeOf(path: string): keyof typeof PLACES | null {
  const first = path.split('/', 2)[1] ?? '';
  return Object.hasOwn(PLACES, first) ? (first as keyof typeof PLACES) : null;
}

/** Without the query. A path that led nowhere may be anything, also a secret put in the wrong place: only its beginning is told. */
function pathForLog(path: string, place: string | null, status: number): string {
  if (!place) return path === '/' ? path : '/…';
  if (path === `/${place}`) return path;
  return status < 400 ? path.slice(0, MAX_PATH) : `/${place}/…`;
}

/** A client may call an operation whatever it likes, and give each request another name. */
function knownName({ operation }: RequestNotes, names: ReadonlySet<string>): string | null {
  return operation?.name && names.has(operation.name) ? operation.name : null;
}

function bytesWritten({ socket }: IncomingMessage): number {
  return socket?.bytesWritten ?? 0;
}

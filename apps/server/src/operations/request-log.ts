/** One line of the log for each request, and its figures, when the answer is sent or broken off. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Metrics } from './metrics.ts';
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
  return (request, response, notes) => {
    const began = performance.now();
    const before = bytesWritten(request);
    response.once('close', () => {
      const ms = performance.now() - began;
      const { statusCode: status } = response;
      const by = notes.answeredBy;
      const kind = notes.operation?.kind;
      const operation = knownName(notes, operationNames);
      metrics.countRequest({ by, kind, operation, status, ms });
      // Probes ask every few seconds, and say nothing when all is well.
      const level = by === 'operations' ? 'debug' : 'info';
      if (!logger.isLevelEnabled(level)) return;
      logger[level](
        {
          requestId: notes.id,
          method: request.method,
          path: pathForLog(request.url ?? '/', status),
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

/** The addresses that the server has; everything below them counts as theirs. */
const OWN = /^\/(?:docs|export|graphql|healthz|metrics|original|readyz|session)(?=\/|$)/;

/** Longest path that is written: that of an original has 75 characters. */
const MAX_PATH = 120;

/** Without the query. A path that led nowhere may be anything, also a secret put in the wrong place: only its beginning is told. */
function pathForLog(url: string, status: number): string {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  const own = OWN.exec(path)?.[0] ?? '';
  if (path === own || path === '/') return path;
  return own && status < 400 ? path.slice(0, MAX_PATH) : `${own}/…`;
}

/** A client may call an operation whatever it likes, and give each request another name. */
function knownName({ operation }: RequestNotes, names: ReadonlySet<string>): string | null {
  return operation?.name && names.has(operation.name) ? operation.name : null;
}

function bytesWritten({ socket }: IncomingMessage): number {
  return socket?.bytesWritten ?? 0;
}

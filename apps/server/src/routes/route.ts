/** What a route is: an address beside GraphQL that gives a file. Host list, request id and security headers hold for all of them. */
import type { StoreReader } from '@onrecord/store';
import type { Logger } from 'pino';

/** What a route may use. */
export interface RouteServices {
  store: StoreReader;
  logger: Logger;
}

/** A file under an address. */
export interface Route {
  /** Its whole path; groups of it are handed to `answer`. */
  path: RegExp;
  /** The answer to a GET or HEAD request. */
  answer(request: RouteRequest, services: RouteServices): Promise<Response>;
}

/** A request as a route sees it. */
export interface RouteRequest {
  /** The groups of the path. */
  groups: Record<string, string>;
  query: URLSearchParams;
  /** Aborted when the client has left. */
  signal: AbortSignal;
  /** Breaks the connection in the middle of the answer; absent where there is none. */
  breakOff?(): void;
}

/** An answer in words, for an address that leads nowhere or a question that cannot be answered. */
export function inWords(status: number, words: string, headers: Record<string, string> = {}): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
  });
}

/** The header by which a browser saves an answer under this name. */
export function asAttachment(name: string): string {
  const ascii = name.normalize('NFKD').replace(/[^\w.-]+/g, '-');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

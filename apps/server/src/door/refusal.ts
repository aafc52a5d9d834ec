/** How the door says no, before anything of a request is understood. */
import type { ServerResponse } from 'node:http';

/** Why a request is not answered. */
export interface Refusal {
  /** HTTP status. */
  status: number;
  code: string;
  /** What is wrong and what to do, for whoever sent the request. */
  message: string;
  /** What else stands beside the code. */
  extensions?: Readonly<Record<string, unknown>>;
  headers?: Readonly<Record<string, string>>;
}

/** Sends a refusal in the form of GraphQL errors. The connection ends with it when a body was never read. */
export function refuse(
  response: ServerResponse,
  { status, code, message, extensions, headers }: Refusal,
): void {
  if (response.headersSent) return;
  const body = JSON.stringify({ errors: [{ message, extensions: { ...extensions, code } }] });
  const unread = response.req.complete ? {} : { connection: 'close' };
  response.writeHead(status, {
    ...headers,
    ...unread,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

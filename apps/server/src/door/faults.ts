/** What becomes of a request whose answer fails: want of rights is said in words, everything else is for the log alone. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { refuse } from './refusal.ts';
import { requestId } from './request-id.ts';
import { pathOf } from './request-target.ts';

/** Ends a request that failed. A client that left before is not worth a line. */
export function answerFault(
  error: unknown,
  request: IncomingMessage,
  response: ServerResponse,
  logger: Logger,
): void {
  if (response.destroyed || request.errored) return;
  if (error instanceof GraphQLError) {
    refuseInWords(error, response);
    return;
  }
  const id = requestId();
  logger.error({ requestId: id, path: pathOf(request), err: error }, 'request failed');
  if (response.headersSent) return void response.destroy();
  refuse(response, {
    status: 500,
    code: 'INTERNAL_SERVER_ERROR',
    message: `Something went wrong on the server. Its log says more under the request id ${id}.`,
    extensions: { requestId: id },
  });
}

/** For want of rights, or of time. */
function refuseInWords({ message, extensions }: GraphQLError, response: ServerResponse): void {
  const { http, code, ...others } = extensions;
  const { status = 400, headers } = (http ?? {}) as { status?: number; headers?: Record<string, string> };
  refuse(response, { status, code: String(code), message, extensions: others, headers });
}

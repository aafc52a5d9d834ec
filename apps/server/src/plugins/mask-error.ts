/** Which errors a client may read: those that it can mend. All others are logged and shown as a request id only. */
import { StoreError, type StoreErrorCode } from '@onrecord/store';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { requestId } from '../door/request-id.ts';

/** The mask for Yoga's option `maskedErrors`. */
export function errorMask(logger: Logger): (error: unknown) => Error {
  return (error) => {
    if (!isGraphQLError(error)) return isOfClient(error) ? LEFT : masked(error, undefined, logger);
    const { originalError } = error;
    if (!originalError || isGraphQLError(originalError)) return presentable(error);
    if (originalError instanceof StoreError && READABLE.has(originalError.code)) {
      return new GraphQLError(originalError.message, {
        ...placeOf(error),
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
    return masked(originalError, error, logger);
  };
}

/** Nobody reads it: the client left before its request was whole, which is worth no line of the log. */
const LEFT = new GraphQLError('The request was not whole.', { extensions: { code: 'BAD_REQUEST' } });

function isOfClient(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'ECONNRESET';
}

/** Refusals of the store that tell the client what it did wrong. */
const READABLE: ReadonlySet<StoreErrorCode> = new Set(['bad_cursor', 'bad_page', 'unknown_story']);

function masked(error: unknown, at: GraphQLError | undefined, logger: Logger): GraphQLError {
  const id = requestId();
  logger.error({ requestId: id, path: at?.path, err: error }, 'request failed');
  return new GraphQLError(
    `Something went wrong on the server. Its log says more under the request id ${id}.`,
    {
      ...(at && placeOf(at)),
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: id },
    },
  );
}

/**
 * Errors repeat what was sent, some of them once for each of its faults: without a limit a small request has an answer of megabytes.
 */
const LONGEST_MESSAGE = 500;

/** The error without what is said for programmers only, short, and of the class that Yoga knows. */
function presentable(error: GraphQLError): GraphQLError {
  const { originalError, ...extensions } = error.extensions;
  // Such an error is about the body, not about GraphQL: its status holds for every media type.
  if (originalError !== undefined) extensions.http = { ...(extensions.http as object), spec: false };
  const isShort = error.message.length <= LONGEST_MESSAGE;
  if (isShort && originalError === undefined && error instanceof GraphQLError) return error;
  const message = isShort ? error.message : `${error.message.slice(0, LONGEST_MESSAGE)}…`;
  return new GraphQLError(message, { ...placeOf(error), extensions });
}

function placeOf({ nodes, source, positions, path }: GraphQLError) {
  return { nodes, source, positions, path };
}

/** By name: libraries may bring a copy of the class of their own. */
function isGraphQLError(error: unknown): error is GraphQLError {
  return error instanceof Error && error.name === 'GraphQLError';
}

/** GraphQL: small JSON posts go to the compiled door first; what it is not sure of, and everything else, goes to Yoga. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestNotes } from '../operations/request-notes.ts';
import { createRecordMemory } from '../record-memory.ts';
import { createYogaServer, type Visit, type YogaServer } from '../yoga.ts';
import { callerOf } from './caller.ts';
import { createCompiledDoor } from './compiled/compiled-door.ts';
import type { DoorOptions } from './door-options.ts';
import { hasSmallBody, readBody } from './small-body.ts';

/** What answers requests for GraphQL. */
export function answerGraphQL(
  options: DoorOptions,
): (request: IncomingMessage, response: ServerResponse, notes: RequestNotes) => Promise<void> {
  const { rights, graphql = {} } = options;
  const memory = createRecordMemory();
  const yoga = createYogaServer({ ...options, memory, exposure: rights.exposure });
  const compiled =
    graphql.compiled === false ? null : createCompiledDoor({ ...options, ...graphql, memory }, yoga);
  return async (request, response, notes) => {
    const caller = await callerOf(request, rights);
    notes.caller = caller.id;
    notes.answeredBy = 'yoga';
    if (!compiled || !isPlainPost(request)) return yoga(request, response, { caller });
    const body = await readBody(request);
    const answer = await compiled.answer(body, request.headers.accept, caller);
    if (!answer) return askYoga(yoga, request, body, response, { caller });
    notes.answeredBy = answer.by;
    notes.operation = answer.operation;
    response.writeHead(200, { 'content-type': answer.type, 'content-length': answer.body.byteLength });
    response.end(answer.body);
  };
}

/** Whether a request is of the one form that clients of this server send. */
function isPlainPost(request: IncomingMessage): boolean {
  return (
    request.method === 'POST' &&
    JSON_TYPES.has(request.headers['content-type'] ?? '') &&
    hasSmallBody(request)
  );
}

const JSON_TYPES: ReadonlySet<string> = new Set(['application/json', 'application/json; charset=utf-8']);

/** Yoga on a body that was read already: it takes `body` of a request, as parsers of other frameworks leave it, before the stream. */
async function askYoga(
  yoga: YogaServer,
  request: IncomingMessage,
  bytes: Buffer,
  response: ServerResponse,
  visit: Visit,
): Promise<void> {
  const body = {
    bytes,
    async *[Symbol.asyncIterator]() {
      yield bytes;
    },
  };
  await yoga(Object.assign(request, { body }), response, visit);
}

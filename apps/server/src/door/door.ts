/**
 * The way in: one listener for every request. First comes what holds for all of them (id, host, origin, headers), then whoever
 * answers the path. Each check is a small file that gives a refusal or null, and stands here once.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { DOCS_PATH, serveDocs } from '../docs/docs-site.ts';
import { type RequestNotes, withRequestNotes } from '../operations/request-notes.ts';
import { SESSION_PATH } from '../rights/session-route.ts';
import { routeOf } from '../routes/index.ts';
import { GRAPHQL_PATH } from '../yoga.ts';
import { callerOf, requireScope } from './caller.ts';
import type { DoorOptions } from './door-options.ts';
import { answerFault } from './faults.ts';
import { answerGraphQL } from './graphql.ts';
import { knownHosts, refuseHost } from './hosts.ts';
import { refuseOrigin } from './origins.ts';
import { type Refusal, refuse } from './refusal.ts';
import { refuseBody } from './refuse-body.ts';
import { pathOf, refuseTarget } from './request-target.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { passUnreadBody } from './unread-body.ts';

/** Puts the door together. */
export function createDoor(options: DoorOptions): RequestListener {
  const hosts = knownHosts(options.hosts ?? []);
  const answer = answerPath(options);
  return (request, response) =>
    withRequestNotes((notes) => {
      for (const name in SECURITY_HEADERS) response.setHeader(name, SECURITY_HEADERS[name] as string);
      response.setHeader('x-request-id', notes.id);
      passUnreadBody(request, response);
      options.observe?.(request, response, notes);
      const refusal = refusalOf(request, hosts);
      if (refusal) return refuse(response, refusal);
      answer(request, response, notes).catch((error: unknown) =>
        answerFault(error, request, response, options.logger),
      );
    });
}

/** Why a request is not even looked at; null when it is. */
function refusalOf(request: IncomingMessage, hosts: ReadonlySet<string>): Refusal | null {
  return (
    refuseTarget(request) ?? refuseHost(request, hosts) ?? refuseOrigin(request, hosts) ?? refuseBody(request)
  );
}

type Answer = (request: IncomingMessage, response: ServerResponse, notes: RequestNotes) => Promise<void>;

/** Whoever answers a path. */
function answerPath(options: DoorOptions): Answer {
  const { paths = {}, hosts, rights } = options;
  const graphql = answerGraphQL(options);
  const docs = serveDocs((_request, response) => refuse(response, NOTHING_HERE), { hosts });
  return async (request, response, notes) => {
    const path = pathOf(request);
    if (path === GRAPHQL_PATH) return graphql(request, response, notes);
    if (path === SESSION_PATH) return rights.session(request, response);
    const own = Object.hasOwn(paths, path) ? paths[path] : undefined;
    if (own) return own(request, response);
    const route = routeOf(path, options);
    if (!route) return docs(request, response);
    const caller = await callerOf(request, rights);
    notes.caller = caller.id;
    requireScope(caller, 'read');
    return route(request, response);
  };
}

const NOTHING_HERE: Refusal = {
  status: 404,
  code: 'NOT_FOUND',
  message: `There is nothing under this address. GraphQL is under ${GRAPHQL_PATH}, the documentation under ${DOCS_PATH}.`,
};

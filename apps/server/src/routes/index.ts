/** The routes beside GraphQL, and what answers them: one file for each. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { requestId } from '../door/request-id.ts';
import { sendResponse } from '../door/send-response.ts';
import { exportRoute } from './export.ts';
import { originalRoute } from './original.ts';
import { inWords, type Route, type RouteServices } from './route.ts';

/** Every route. */
const routes: readonly Route[] = [exportRoute, originalRoute];

/** Answers a request for a route under this path; null when there is none. */
export type AnswerRoute = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What answers this path; null when no route has it. */
export function routeOf(path: string, services: RouteServices): AnswerRoute | null {
  for (const route of routes) {
    const match = route.path.exec(path);
    if (match)
      return async (request, response) =>
        sendResponse(response, await answer(route, match, request, response, services));
  }
  return null;
}

async function answer(
  route: Route,
  match: RegExpExecArray,
  request: IncomingMessage,
  response: ServerResponse,
  services: RouteServices,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return inWords(405, 'This address can only be read.', { allow: 'GET, HEAD' });
  try {
    const answered = await route.answer(
      {
        groups: match.groups ?? {},
        query: new URL(request.url ?? '', 'http://localhost').searchParams,
        signal: whenClosed(response),
        breakOff: () => void response.destroy(),
      },
      services,
    );
    if (request.method === 'GET') return answered;
    await answered.body?.cancel();
    return new Response(null, answered);
  } catch (error) {
    const id = requestId();
    services.logger.error({ requestId: id, path: match[0], err: error }, 'request failed');
    return inWords(500, `Something went wrong on the server. Its log says more under the request id ${id}.`);
  }
}

/** Aborted when the answer ends, also because the client has left. */
function whenClosed(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => controller.abort());
  return controller.signal;
}

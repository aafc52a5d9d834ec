/** The routes beside GraphQL, and the plugin that answers them: one file for each. */
import type { ServerResponse } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import { requestId } from '../plugins/request-id.ts';
import { exportRoute } from './export.ts';
import { originalRoute } from './original.ts';
import { inWords, type Route, type RouteServices } from './route.ts';

/** Every route. */
const routes: readonly Route[] = [exportRoute, originalRoute];

/** Answers requests for a route; all others go on to GraphQL. It comes after the check of the host. */
export function useRoutes(services: RouteServices): Plugin {
  return {
    async onRequest({ request, url, endResponse, serverContext }) {
      const { res } = serverContext as { res?: ServerResponse };
      const breakOff = res && (() => void res.destroy());
      for (const route of routes) {
        const match = route.path.exec(url.pathname);
        if (match) return endResponse(await answer(route, match, request, url, services, breakOff));
      }
    },
  };
}

async function answer(
  route: Route,
  match: RegExpExecArray,
  request: Request,
  url: URL,
  services: RouteServices,
  breakOff?: () => void,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return inWords(405, 'This address can only be read.', { allow: 'GET, HEAD' });
  try {
    const { signal } = request;
    const answered = await route.answer(
      { groups: match.groups ?? {}, query: url.searchParams, signal, breakOff },
      services,
    );
    if (request.method === 'GET') return answered;
    await answered.body?.cancel();
    return new Response(null, answered);
  } catch (error) {
    const id = requestId();
    services.logger.error({ requestId: id, path: url.pathname, err: error }, 'request failed');
    return inWords(500, `Something went wrong on the server. Its log says more under the request id ${id}.`);
  }
}

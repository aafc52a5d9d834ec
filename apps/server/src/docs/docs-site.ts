/** The documentation under /docs: the files that the build of `docs` wrote, and nothing beside them. */
import { existsSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import serveStatic from 'serve-static';
import { hostnameOf, LOOPBACK_HOSTS } from '../door/hosts.ts';
import { DOCS_HEADERS } from './docs-headers.ts';

/** What the documentation is served from. */
export interface DocsOptions {
  /** Host names that may be asked for, besides those of the loopback. */
  hosts?: readonly string[];
  /** The folder of the built site. */
  folder?: string;
}

/** Where the documentation stands. */
export const DOCS_PATH = '/docs';

/**
 * The start page under its full name. A redirect to `/docs/` would run in a circle behind a server that takes trailing
 * slashes away, as the dashboard's does.
 */
const START_PAGE = `${DOCS_PATH}/index.html`;

/** Their names change with their content, so that a browser need never ask again. */
const UNCHANGING = /\/assets\/[\w-]+\.[0-9a-f]{10}\.\w+$/;

const YEAR_SECONDS = 31_536_000;

/** Beside the sources, from the sources and from what is built out of them. */
const BUILT = fileURLToPath(new URL('../../../../docs/dist/', import.meta.url));

/** Answers requests for the documentation, and passes on all others. */
export function serveDocs(next: RequestListener, options: DocsOptions = {}): RequestListener {
  const { hosts = [], folder = BUILT } = options;
  const known = new Set([...LOOPBACK_HOSTS, ...hosts.map(hostnameOf)]);
  const files = serveStatic(folder, { redirect: false, cacheControl: false, setHeaders: setCaching });
  return (request, response) => {
    const path = request.url?.replace(/\?.*/s, '') ?? '';
    if (path !== DOCS_PATH && !path.startsWith(`${DOCS_PATH}/`)) return next(request, response);
    for (const [name, value] of Object.entries(DOCS_HEADERS)) response.setHeader(name, value);
    if (!known.has(hostnameOf(request.headers.host ?? '')))
      return say(
        response,
        421,
        'This host name is not on the list. Add it to ONRECORD_HOSTS if it is yours.',
      );
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return say(response, 405, 'The documentation can only be read.');
    }
    if (!existsSync(folder))
      return say(response, 404, 'The documentation is not built. Build it with: npx -y pnpm@12 build');
    if (path === DOCS_PATH) return redirect(response);
    request.url = request.url?.slice(DOCS_PATH.length);
    files(request, response, (error) =>
      error ? fault(response, error) : notFound(files, request, response),
    );
  };
}

type Files = ReturnType<typeof serveStatic>;

function setCaching(response: ServerResponse, path: string): void {
  const isUnchanging = UNCHANGING.test(path.replaceAll('\\', '/'));
  response.setHeader(
    'cache-control',
    isUnchanging ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
  );
}

function redirect(response: ServerResponse): void {
  response.setHeader('location', START_PAGE);
  say(response, 302, `The documentation begins at ${START_PAGE}.`);
}

/** The page of the site that says so. */
function notFound(files: Files, request: IncomingMessage, response: ServerResponse): void {
  request.url = '/404.html';
  // A part of the page, or the word that it has not changed, would be no answer.
  for (const name of ['range', 'if-none-match', 'if-modified-since']) delete request.headers[name];
  response.statusCode = 404;
  files(request, response, () => say(response, 404, 'There is no such page.'));
}

function fault(response: ServerResponse, error: { status?: number }): void {
  const status = error.status ?? 500;
  say(response, status, status < 500 ? 'This address cannot be read.' : 'The page could not be read.');
}

function say(response: ServerResponse, status: number, line: string): void {
  response.statusCode = status;
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.end(`${line}\n`);
}

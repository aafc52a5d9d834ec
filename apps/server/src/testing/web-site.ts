/** A small web site on this machine for tests of fetching: pages that a test puts there, and a fetcher that may ask for them. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFetcher, type Fetcher } from '@onrecord/fetch';
import { onTestFinished } from 'vitest';

/** What stands under a path: a page, or a function that answers by itself. */
export type Served =
  | { type: string; body: string | Uint8Array }
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** A running site. */
export interface WebSite {
  /** The address of a path. */
  url(path: string): string;
  /** Puts something under a path, or takes it away with null. */
  serve(path: string, served: Served | null): void;
  /** Paths that were asked for, in their order, without robots.txt. */
  readonly asked: string[];
  /** May ask this site, though it is on loopback, and waits for nothing. */
  fetcher: Fetcher;
}

/** Opens a site that is closed when the test has finished. */
export async function openWebSite(): Promise<WebSite> {
  const pages = new Map<string, Served>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path !== '/robots.txt') asked.push(path);
    const served = pages.get(path);
    if (typeof served === 'function') return served(request, response);
    response.writeHead(served ? 200 : 404, { 'content-type': served?.type ?? 'text/plain' });
    response.end(served?.body ?? 'There is nothing here.');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const fetcher = createFetcher({ loopbackPortsOfTests: [port], delayMs: 0 });
  onTestFinished(async () => {
    await fetcher.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    serve: (path, served) => void (served ? pages.set(path, served) : pages.delete(path)),
    asked,
    fetcher,
  };
}

/** A page with an article, as a small newspaper would print it. */
export function page(headline: string, paragraphs: readonly string[], head = ''): Served {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><head><title>${headline}</title>${head}</head><body><article><h1>${headline}</h1>\n${body}</article></body></html>`,
  };
}

/** An item of a feed. */
export interface FeedItem {
  title: string;
  /** Path or whole address. */
  link: string;
  description?: string;
}

/** An RSS feed with these items. */
export function feed(title: string, items: readonly FeedItem[]): Served {
  const listed = items.map(
    ({ title: name, link, description = '' }) =>
      `<item><title>${name}</title><link>${link}</link><guid>${link}</guid><pubDate>Mon, 03 Mar 2031 08:00:00 GMT</pubDate><description>${description}</description></item>`,
  );
  return {
    type: 'application/rss+xml',
    body: `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${title}</title><link>http://quay.example/</link><description>News</description>${listed.join('')}</channel></rss>`,
  };
}

/** The door of the package: one fetcher serves all pages and feeds of a process, so that politeness is counted in one place. */
import type { LookupFunction } from 'node:net';
import { addressGuard } from './address.ts';
import type { Asking, Limits } from './asking.ts';
import { type Clock, systemClock } from './clock.ts';
import { fetchFile } from './fetch-file.ts';
import { createRobots } from './robots.ts';
import { noContact, userAgent } from './user-agent.ts';
import { createWaitingLines } from './waiting-lines.ts';

/** Fetches from the public web. */
export interface Fetcher {
  /**
   * Fetches one address, after as many waits as politeness asks for. Throws UnreachableError, whose `code` says why nothing
   * came, or the reason of the signal when it aborts.
   */
  fetch(url: string, options?: FetchOptions): Promise<FetchResult>;
  /** Stops all requests and waits, which reject with an AbortError, and ends when the last one has stopped. */
  close(): Promise<void>;
}

/** What is known of the file already, and how to stop. */
export interface FetchOptions {
  /** `etag` of the copy that the caller has: the site sends nothing when it has not changed. */
  etag?: string | null;
  /** `lastModified` of that copy, as the site wrote it. */
  lastModified?: string | null;
  /** Stops the fetch at once. */
  signal?: AbortSignal;
  /** Most bytes, packed and unpacked; without it those of the fetcher. */
  maxBytes?: number;
}

/** A file, or the news that the caller's copy still is the file. */
export type FetchResult = FetchedFile | NotModified;

/** The copy that the caller has is still the file. */
export interface NotModified {
  notModified: true;
  /** After redirects. */
  url: string;
  /** ISO instant. */
  retrievedAt: string;
}

/** A file as it came, unpacked. */
export interface FetchedFile {
  notModified: false;
  /** After redirects, without fragment. */
  url: string;
  /** As the caller wrote it. */
  requestedUrl: string;
  /** 200 or 203. */
  status: number;
  bytes: Uint8Array;
  /** `Content-Type` with its parameters. */
  mediaType: string | null;
  etag: string | null;
  /** As the site wrote it. */
  lastModified: string | null;
  /** ISO instant. */
  retrievedAt: string;
}

/** How a fetcher behaves. */
export interface FetcherOptions {
  /** Mail or web address of the operator, for sites that want to complain; without it `ONRECORD_CONTACT` of the environment. */
  contact?: string | null;
  /** Least wait between two requests to one host, in ms; a site's own crawl delay is honoured when it is longer. */
  delayMs?: number;
  /** How many hosts are asked at the same time. */
  maxHosts?: number;
  /** Most bytes of one file, packed and unpacked. */
  maxBytes?: number;
  /** How long one request may take. */
  limits?: Partial<Limits>;
  /** Looks host names up in place of the system; what it finds is checked all the same. */
  lookup?: LookupFunction;
  clock?: Clock;
  /** Ports of loopback that may be asked although they are not public. For tests that serve pages themselves, and nothing else. */
  loopbackPortsOfTests?: readonly number[];
}

/** Least wait between two requests to one host. */
export const DEFAULT_DELAY_MS = 1000;

/** How many hosts are asked at the same time: more would only fill the memory, since reading is slower than fetching. */
export const DEFAULT_MAX_HOSTS = 8;

/** Largest file: room for a long report with pictures. Importers have lower limits of their own, format by format. */
export const DEFAULT_MAX_BYTES: number = 32 * 1024 * 1024;

/** How long one request may take: a slow site sends its first word within seconds, and 32 MiB in a minute is 4 Mbit/s. */
export const DEFAULT_LIMITS: Limits = { headersMs: 20_000, totalMs: 60_000 };

/**
 * Begins fetching with empty memories of sites. With a contact that is neither a mail address nor a web address every fetch is
 * refused as `unreachable`.
 *
 * @example const file = await createFetcher({ contact: 'desk@example.org' }).fetch('https://example.org/quay');
 */
export function createFetcher(options: FetcherOptions = {}): Fetcher {
  const clock = options.clock ?? systemClock;
  const closing = new AbortController();
  const contact = options.contact ?? process.env.ONRECORD_CONTACT ?? null;
  const name = userAgent(contact);
  const asking: Asking = {
    clock,
    lines: createWaitingLines(clock, options.maxHosts ?? DEFAULT_MAX_HOSTS),
    guard: addressGuard(options.loopbackPortsOfTests),
    userAgent: name ?? '',
    delayMs: options.delayMs ?? DEFAULT_DELAY_MS,
    maxBytes: options.maxBytes ?? DEFAULT_MAX_BYTES,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    lookup: options.lookup,
    closing: closing.signal,
  };
  const robots = createRobots(asking);
  const underWay = new Set<Promise<FetchResult>>();
  return {
    async fetch(url, fetchOptions = {}) {
      if (name === null) throw noContact(url, contact);
      const result = fetchFile(url, fetchOptions, asking, robots);
      underWay.add(result);
      return result.finally(() => underWay.delete(result));
    },
    async close() {
      closing.abort();
      await Promise.allSettled(underWay);
    },
  };
}

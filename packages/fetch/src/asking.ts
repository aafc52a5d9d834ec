/** What all requests of one fetcher have in common. */
import type { LookupFunction } from 'node:net';
import type { AddressGuard } from './address.ts';
import type { Clock } from './clock.ts';
import type { WaitingLines } from './waiting-lines.ts';

/** How long one request may take, in ms. Waiting for its turn does not count. */
export interface Limits {
  /** From the look-up of the name to the end of the headers. */
  headersMs: number;
  /** From the look-up of the name to the last byte. */
  totalMs: number;
}

/** The settings and memories that every request uses. */
export interface Asking {
  clock: Clock;
  lines: WaitingLines;
  guard: AddressGuard;
  userAgent: string;
  /** Least wait between two requests to one host, in ms. */
  delayMs: number;
  /** Most bytes of one file. */
  maxBytes: number;
  limits: Limits;
  /** Null or absent: the look-up of the system. */
  lookup?: LookupFunction;
  /** Aborts when the fetcher is closed. */
  closing: AbortSignal;
}

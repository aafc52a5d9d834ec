/**
 * To whom a server shows itself, decided once when it starts. A server that others can reach begins only when somebody has said
 * who may read: an administrator's token stands for "those with a token", the flag for "everybody".
 */
import type { Token } from '@onrecord/store';
import { LOOPBACK_HOSTS } from '../door/hosts.ts';
import type { Scope } from './caller.ts';

/**
 * `loopback`: this machine only, reading is free. `public-read`: others reach it, reading is free. `private`: others reach it, and
 * nothing is free.
 */
export type Exposure = 'loopback' | 'public-read' | 'private';

/** What was asked of the server. */
export interface ExposureOptions {
  /** The address to bind to. */
  host: string;
  /** Whether a proxy or dashboard in front shows it to other machines. */
  exposed?: boolean;
  /** Whether everybody who reaches it may read. */
  publicRead?: boolean;
  /** The host names that it is asked for, besides those of the loopback. */
  hosts: readonly string[];
}

/** A server may not be started like this; the message says what to do. */
export class ExposureError extends RangeError {}

/** Decides, or throws an ExposureError. `now` is in milliseconds since 1970. */
export function decideExposure(options: ExposureOptions, tokens: readonly Token[], now: number): Exposure {
  refuseExposure(options);
  if (!isShown(options)) return 'loopback';
  if (options.publicRead) return 'public-read';
  if (tokens.some((token) => isAdmin(token, now))) return 'private';
  throw noReaders(options);
}

/** Throws an ExposureError for what no token in the database could make good, so that the database need not be opened. */
export function refuseExposure(options: ExposureOptions): void {
  const { publicRead, hosts } = options;
  if (!isShown(options)) {
    if (!publicRead) return;
    throw new ExposureError(
      'On this machine alone reading is free anyway. Give --public-read together with --host or --exposed.',
    );
  }
  if (hosts.length > 0) return;
  throw new ExposureError(
    `The server does not start ${placeOf(options)} without the names that it is asked for. Give each with --allow-host (such as --allow-host archive.example.org), or list them in ONRECORD_HOSTS: requests for any other name are refused.`,
  );
}

/** Throws an ExposureError when only a token could say who may read and there is no database that could hold one. */
export function refuseWithoutDatabase(options: ExposureOptions): void {
  if (isShown(options) && !options.publicRead) throw noReaders(options);
}

/** What a caller without a token may do. */
export function anonymousScopes(exposure: Exposure): ReadonlySet<Scope> {
  return exposure === 'private' ? NOTHING : READING;
}

/** Whether only this machine can reach an address. */
export function isLoopback(host: string): boolean {
  return LOOPBACK_HOSTS.includes(host) || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** Whether others reach it. */
function isShown({ host, exposed = false }: ExposureOptions): boolean {
  return exposed || !isLoopback(host);
}

function placeOf({ host }: ExposureOptions): string {
  return isLoopback(host) ? 'behind what shows it to others (--exposed)' : `on ${host}`;
}

function noReaders(options: ExposureOptions): ExposureError {
  return new ExposureError(
    `The server does not start ${placeOf(options)} before somebody says who may read. Make an administrator's token (onrecord token create --name admin --scopes read,correct,ingest,admin), so that only those with a token may; or give --public-read, so that everybody who reaches it may.`,
  );
}

const READING: ReadonlySet<Scope> = new Set(['read']);
const NOTHING: ReadonlySet<Scope> = new Set();

function isAdmin({ kind, scopes, revokedAt, expiresAt }: Token, now: number): boolean {
  const good = revokedAt === null && (expiresAt === null || expiresAt > now);
  return kind === 'token' && good && scopes.includes('admin');
}

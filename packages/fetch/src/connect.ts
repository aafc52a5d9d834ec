/** Connections that lead to public addresses only: what a name is looked up to is checked in the moment it is connected to. */
import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { UnreachableError } from '@onrecord/schema';
import { buildConnector } from 'undici';
import type { AddressGuard } from './address.ts';

/** What a connection needs to know. */
export interface Connecting {
  requested: string;
  port: number;
  guard: AddressGuard;
  lookup: LookupFunction | undefined;
  timeoutMs: number;
  signal: AbortSignal;
}

/**
 * A connector for one request. The name is looked up once, all of its addresses must pass, and the connection is made to
 * these very addresses: a name that changes its answer between check and use finds nothing between them. The address at the
 * other end is checked once more, for ways to a connection that ask no look-up.
 */
export function guardedConnector(connecting: Connecting): buildConnector.connector {
  const { guard, port, requested, signal, timeoutMs } = connecting;
  const connect = buildConnector({
    lookup: guardedLookup(connecting),
    rejectUnauthorized: true,
    allowH2: false,
    timeout: timeoutMs,
    signal,
  } as buildConnector.BuildOptions);
  return (options, callback) =>
    connect(options, (...[error, socket]) => {
      if (error) return callback(error, null);
      if (guard(socket.remoteAddress ?? '', port)) return callback(null, socket);
      socket.destroy();
      callback(refusal(requested, options.hostname, socket.remoteAddress ?? 'nowhere'), null);
    });
}

function guardedLookup({ requested, port, guard, lookup = systemLookup }: Connecting): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const addresses = Array.isArray(found)
        ? found
        : [{ address: found, family: found.includes(':') ? 6 : 4 }];
      const refused = addresses.find(({ address }) => !guard(address, port));
      if (refused) return callback(refusal(requested, hostname, refused.address), []);
      const [first] = addresses;
      if (options.all || !first) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
}

function refusal(requested: string, host: string, address: string): UnreachableError {
  return new UnreachableError(
    'refused_address',
    requested,
    `${host} is at ${address}, which is no address of the public web. Save the page and import the file instead.`,
  );
}

/**
 * Which addresses may be asked at all: those of the public web and nothing else, so that no address in a page or a feed can
 * make the machine talk to itself, to its neighbours or to the services of its host.
 */
import { UnreachableError } from '@onrecord/schema';
import ipaddr from 'ipaddr.js';

/** Says whether a connection to this IP address and port may be made. */
export type AddressGuard = (address: string, port: number) => boolean;

/** Longest address in characters: what browsers, proxies and the sitemap protocol all take. */
export const MAX_URL_LENGTH = 2048;

/**
 * The guard of a fetcher. Everything but public addresses is refused, except loopback addresses with one of the ports that a
 * test has opened.
 */
export function addressGuard(loopbackPorts: readonly number[] = []): AddressGuard {
  return (address, port) => {
    const range = rangeOf(address);
    return range === 'unicast' || (range === 'loopback' && loopbackPorts.includes(port));
  };
}

/**
 * An address as it may be asked: http or https, without credentials, without fragment, and no IP address that the guard
 * refuses. `new URL` has already turned decimal, octal and hexadecimal notations into the usual one.
 *
 * @throws UnreachableError `refused_address`
 */
export function checkedUrl(address: string, requested: string, guard: AddressGuard, base?: URL): URL {
  const refuse = (reason: string): never => {
    throw new UnreachableError('refused_address', requested, reason);
  };
  const url =
    URL.parse(address, base?.href) ?? refuse('This is no web address. Write it as https://host/path.');
  const where = address === requested ? 'It' : `It leads to ${shown(url.href)}, which`;
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    refuse(`${where} begins with ${url.protocol} and only http: and https: are fetched. Give a web address.`);
  if (url.username || url.password)
    refuse(`${where} holds a name or password. Give it without; pages behind a sign-in are not fetched.`);
  if (url.href.length > MAX_URL_LENGTH)
    refuse(
      `${where} has more than ${MAX_URL_LENGTH} characters. Take the parameters off that are not needed.`,
    );
  const literal = literalOf(url);
  if (literal !== null && !guard(literal, portOf(url)))
    refuse(`${where} is no address of the public web. Save the page and import the file instead.`);
  url.hash = '';
  return url;
}

/** The port of an address, also where it is left out. */
export function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}

/** The IP address that stands in the place of the host name, without brackets; null for a name. */
function literalOf({ hostname }: URL): string | null {
  if (hostname.startsWith('[')) return hostname.slice(1, -1);
  return ipaddr.IPv4.isValidFourPartDecimal(hostname) ? hostname : null;
}

/**
 * The kind of an IP address; `refused` for what cannot be read. Addresses that carry another one inside (IPv4-mapped, NAT64,
 * 6to4, Teredo) are kinds of their own in ipaddr.js and so never `unicast`, whatever they carry.
 */
function rangeOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'refused';
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (range !== 'unicast' || parsed.kind() === 'ipv4') return range;
  return (parsed as ipaddr.IPv6).match(GLOBAL_UNICAST) ? range : 'refused';
}

/** The only part of IPv6 that is given out for use on the internet (RFC 4291, IANA); ipaddr.js calls the unassigned rest unicast too. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** Enough of an address to know it by. */
function shown(href: string): string {
  return href.length > 200 ? `${href.slice(0, 200)}...` : href;
}

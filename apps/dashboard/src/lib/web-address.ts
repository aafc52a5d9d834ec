/** Addresses that come from articles: only those of the web become links. */

/** The address when a browser may be led there (http or https), else null. */
export function webAddress(address: string | null | undefined): string | null {
  const url = address ? URL.parse(address) : null;
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}

/** The site of an address, as people name it. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}

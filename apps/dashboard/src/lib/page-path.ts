/** Where a visitor is, and where they go on to after signing in: paths of this site only. */

/** The name under which a page reads its own path; whatever a client sends under it is replaced. */
export const PATH_HEADER = 'x-onrecord-path';

/** What Next adds to the addresses that it fetches itself. */
const NEXT_PARAMETER = '_rsc';

/** Path and query as a person would share them. */
export function pathOf({ pathname, search }: { pathname: string; search: string }): string {
  const parameters = new URLSearchParams(search);
  parameters.delete(NEXT_PARAMETER);
  return parameters.size > 0 ? `${pathname}?${parameters}` : pathname;
}

/** A base that no address can escape to: what stays on it is a path of this site. */
const HERE = 'http://here.invalid';

/** The path when it leads to a page of this site, else the start page. `//elsewhere` and `/\elsewhere` lead elsewhere. */
export function ownPath(path: string | null | undefined): string {
  const url = path?.startsWith('/') ? URL.parse(path, HERE) : null;
  return url?.origin === HERE && !url.pathname.startsWith('//')
    ? `${url.pathname}${url.search}${url.hash}`
    : '/';
}

/** An answer that is no file: the site says that it is not there, not for us, or not now. */
import { UnreachableError } from '@onrecord/schema';

/** The site answers with something else than a file. */
export class HttpStatusError extends UnreachableError {
  /** The status of the answer. */
  readonly status: number;
  /** How long the site asks to be left alone, in ms; null when it does not say. */
  readonly retryAfterMs: number | null;

  constructor(url: string, status: number, at: string, retryAfterMs: number | null) {
    const where = at === url ? 'The site' : at;
    super('http_error', url, `${where} answers with status ${status}${adviceOn(status, retryAfterMs)}`);
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

function adviceOn(status: number, retryAfterMs: number | null): string {
  if (retryAfterMs !== null)
    return ` and asks to come again in ${Math.ceil(retryAfterMs / 1000)} seconds. Try again then.`;
  if (status === 401 || status === 402 || status === 403)
    return ': the page is not for everybody. Open it in a browser, save it and import the file.';
  if (status === 404 || status === 410)
    return ': there is no such page. Check the address, or import a saved copy.';
  if (status === 429 || status >= 500) return ': it cannot serve the page now. Try again later.';
  return ', which carries no page. Check the address in a browser.';
}

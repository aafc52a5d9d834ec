/** Where the parts of the checkout lie. */
import { fileURLToPath } from 'node:url';

/** An absolute path in the checkout. */
export function inCheckout(path) {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

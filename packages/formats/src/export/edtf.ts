/** Times as text in the Extended Date/Time Format (ISO 8601-2): exactly as precise as they are known. */
import type { When } from '@onrecord/schema';

/** Such as `2031-03-03`, `2031-03`, `2031-03-03/2031-03-09` or, with an open end, `2031-03-03/..`. */
export function edtfOf({ earliest, latest, precision }: When): string {
  if (precision === 'open' || latest === null) return `${earliest}/..`;
  if (precision === 'month') return earliest.slice(0, MONTH);
  if (precision === 'year') return earliest.slice(0, YEAR);
  if (precision === 'day' || precision === 'hour' || earliest === latest) return earliest;
  return `${earliest}/${latest}`;
}

/** Length of `YYYY-MM`. */
const MONTH = 7;
/** Length of `YYYY`. */
const YEAR = 4;

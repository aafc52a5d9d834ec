import type { Span } from './span.ts';
import type { DateHow, DatePrecision } from './vocabulary/index.ts';

/** A time as far as it is known, with the words that tell it. @public */
export interface When {
  /** First possible day, `YYYY-MM-DD` (with precision `hour`: an ISO instant). */
  earliest: string;
  /** Last possible day; null is an open end. */
  latest: string | null;
  /** How exactly the time is known. */
  precision: DatePrecision;
  /** The printed part of the day ("afternoon", "late"): kept apart from the date. */
  partOfDay?: string | null;
  /** IANA zone when the text tells one. */
  zone?: string | null;
  /** The words that tell it; empty for metadata. */
  basis: Span[];
  /** Where the time comes from. */
  how: DateHow;
}

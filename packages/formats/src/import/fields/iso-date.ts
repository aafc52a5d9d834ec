/** Dates as feeds, tables and agencies write them, in the one form that the records know. */

/**
 * The day or instant in ISO 8601, with its offset where one is stated; null when the words are no date that is certain.
 *
 * @example isoDate('Mon, 03 Mar 2031 09:00:00 +0100') // '2031-03-03T09:00:00+01:00'
 */
export function isoDate(words: string): string | null {
  const trimmed = words.trim();
  return extended(trimmed) ?? basic(trimmed) ?? ofMail(trimmed) ?? epoch(trimmed);
}

const EXTENDED =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** IPTC formats write dates without dashes: 20310303T090000+0100. */
const BASIC = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/;

/** RFC 822, as RSS asks: Mon, 03 Mar 2031 09:00:00 +0100. */
const MAIL =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,3}|[+-]\d{4})?)?$/i;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Names of zones whose offset nobody doubts (RFC 822). */
const ZONES: Readonly<Record<string, string>> = {
  cdt: '-05:00',
  cst: '-06:00',
  edt: '-04:00',
  est: '-05:00',
  gmt: 'Z',
  mdt: '-06:00',
  mst: '-07:00',
  pdt: '-07:00',
  pst: '-08:00',
  ut: 'Z',
  utc: 'Z',
  z: 'Z',
};

/** Seconds between 2001 and 2065, and the same in milliseconds; shorter numbers are no instants. */
const SECONDS = /^[1-2]\d{9}$/;
const MILLISECONDS = /^[1-2]\d{12}$/;

function extended(words: string): string | null {
  const [, day, time, zone] = EXTENDED.exec(words) ?? [];
  return day ? checked(day, time, zone && offset(zone)) : null;
}

function basic(words: string): string | null {
  const [, year, month, day, hour, minute, second = '00', zone] = BASIC.exec(words) ?? [];
  if (!year) return null;
  return checked(`${year}-${month}-${day}`, hour && `${hour}:${minute}:${second}`, zone && offset(zone));
}

function ofMail(words: string): string | null {
  const [, day, name = '', year, hour, minute, second = '00', zone = ''] = MAIL.exec(words) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (!day || month === 0) return null;
  const time = hour && `${hour.padStart(2, '0')}:${minute}:${second}`;
  const known = /^[+-]/.test(zone) ? offset(zone) : ZONES[zone.toLowerCase()];
  return checked(`${year}-${two(month)}-${day.padStart(2, '0')}`, time, known);
}

function epoch(words: string): string | null {
  if (!SECONDS.test(words) && !MILLISECONDS.test(words)) return null;
  const instant = new Date(Number(words) * (SECONDS.test(words) ? 1000 : 1));
  return `${instant.toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`;
}

/** A day that no calendar has, or a time that no clock shows, is no date. */
function checked(day: string, time: string | undefined, zone: string | undefined): string | null {
  const instant = new Date(`${day}T${time ?? '00:00:00'}Z`);
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, day.length) !== day) return null;
  return time ? `${day}T${time}${zone ?? ''}` : day;
}

function offset(zone: string): string {
  if (/^z$/i.test(zone)) return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}

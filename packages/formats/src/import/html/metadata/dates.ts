/** From what pages state as dates to ISO 8601, without adding or changing what is stated: a day stays a day. */
import * as chrono from 'chrono-node';

/**
 * The ISO day, or the instant with its offset when the hour and the offset are stated; null for what is no date.
 *
 * @example isoDate('Mon, 03 Mar 2031 08:15:00 +0100') // '2031-03-03T08:15:00+01:00'
 * @example isoDate('2031-03-03T08:15:00') // '2031-03-03': nobody says in which zone
 */
export function isoDate(stated: string, lang: string | null = null): string | null {
  const text = stated.replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > LONGEST_DATE) return null;
  return ofNumbers(text) ?? ofEpoch(text) ?? ofWords(text, lang);
}

/** The first date with a year in a text that readers see, as a day; null when there is none. */
export function visibleDate(text: string, lang: string | null): string | null {
  const head = text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_DATE);
  if (!/(?:19|20)\d\d/.test(head)) return null;
  return (ofNumbers(head) ?? ofAsian(head) ?? ofWords(head, lang))?.slice(0, DAY) ?? null;
}

/** Sentences around a date are no longer than this; the parser's time grows with them. */
const LONGEST_DATE = 120;

/** Length of a day in ISO 8601. */
const DAY = 10;

const NUMBERS =
  /(?<![\d.])((?:19|20)\d\d)([-/.]?)(\d\d?)\2(\d\d?)(?!\d)(?:[T ]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d\b)?)?/i;

function ofNumbers(text: string): string | null {
  const found = NUMBERS.exec(text);
  if (!found) return null;
  const [, year, divider, month, day, hour, minute, second, zone] = found;
  if (divider === '' && (month?.length !== 2 || day?.length !== 2)) return null;
  const date = dayOf(Number(year), Number(month), Number(day));
  if (!date || hour === undefined || !zone) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return date;
  return `${date}T${hour}:${minute}:${second ?? '00'}${offsetOf(zone)}`;
}

function offsetOf(zone: string): string {
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 'Z';
  const digits = zone.replace(':', '');
  return `${digits.slice(0, 3)}:${digits.slice(3) || '00'}`;
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < FIRST_YEAR) return null;
  return date.toISOString().slice(0, DAY);
}

/** No newspaper was on the web before; older dates are placeholders such as 1970-01-01. */
const FIRST_YEAR = 1980;

/** Seconds or milliseconds since 1970. */
function ofEpoch(text: string): string | null {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return null;
  const instant = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
  return instant.toISOString().replace(/\.\d+Z$/, 'Z');
}

function ofAsian(text: string): string | null {
  const found = /((?:19|20)\d\d)\s*[年년]\s*(\d\d?)\s*[月월]\s*(\d\d?)\s*[日일]/.exec(text);
  return found && dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
}

const PARSERS: Readonly<Record<string, { parse: typeof chrono.strict.parse }>> = {
  de: chrono.de.strict,
  en: chrono.strict,
  es: chrono.es.strict,
  fr: chrono.fr.strict,
  it: chrono.it.strict,
  ja: chrono.ja.strict,
  nl: chrono.nl.strict,
  pt: chrono.pt.strict,
  ru: chrono.ru.strict,
};

/** Dates with the name of the month. Those of numbers alone mean different days in different countries, unless the day is over 12. */
function ofWords(text: string, lang: string | null): string | null {
  const european = /(?<!\d)(\d\d?)([./-])(\d\d?)\2((?:19|20)\d\d)(?!\d)/.exec(text);
  if (european) return ofEuropean(european, lang);
  const parser = PARSERS[lang?.slice(0, 2).toLowerCase() ?? 'en'] ?? chrono.strict;
  const [found] = [
    ...parser.parse(text, new Date(0)),
    ...(parser === chrono.strict ? [] : chrono.strict.parse(text, new Date(0))),
  ];
  const { start } = found ?? {};
  if (!start?.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) return null;
  const date = dayOf(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
  if (!date || !start.isCertain('hour') || !start.isCertain('timezoneOffset')) return date;
  return `${date}T${twoDigits(start.get('hour'))}:${twoDigits(start.get('minute'))}:${twoDigits(start.get('second'))}${zoneOf(start.get('timezoneOffset') ?? 0)}`;
}

function ofEuropean([, first, divider, second, year]: RegExpExecArray, lang: string | null): string | null {
  const [one, two] = [Number(first), Number(second)];
  const isDayFirst =
    one > 12 || divider === '.' || (two <= 12 && lang !== null && !/^en(?:-us)?$/i.test(lang));
  const isMonthFirst = two > 12 || (divider === '/' && /^en-us$/i.test(lang ?? ''));
  if (isDayFirst === isMonthFirst) return null;
  return isDayFirst ? dayOf(Number(year), two, one) : dayOf(Number(year), one, two);
}

function twoDigits(value: number | null): string {
  return String(value ?? 0).padStart(2, '0');
}

/** An offset in minutes as ISO 8601 writes it. */
function zoneOf(minutes: number): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

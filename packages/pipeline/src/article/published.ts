/**
 * When the article was published. Metadata or a printed date line tells it; otherwise the latest day that the article reports
 * on, when its year is certain. Without a year nothing is guessed.
 */
import { type Block, type Range, type Span, spanOf, type When } from '@onrecord/schema';
import type { ArticleInput, ReadText } from '../stage.ts';
import { publicationYear, yearOfDay } from './publication-year.ts';
import { isoOf, type StatedDay, statedDays } from './stated-day.ts';

/** The day of publication, or null when neither metadata nor the text tells it. */
export function findPublished(read: ReadText, input: ArticleInput): When | null {
  return (
    fromMetadata(input.metadata?.published) ??
    fromDateLine(read) ??
    fromAddress(input.url) ??
    fromReportedDays(read) ??
    fromYear(read)
  );
}

/** An ISO day, with a time of day and its offset where they are stated. */
const ISO =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(?<zone>Z|[+-]\d{2}(?::?\d{2})?)?)?/iu;

/** Systems that know the day alone write its first second. */
const NO_TIME = /^00:00(?::00)?$/;

/** A day that no calendar has is no statement. */
function fromMetadata(published: string | undefined): When | null {
  if (!published) return null;
  const { day, time, zone } = ISO.exec(published.trim())?.groups ?? {};
  const iso = day ?? statedDays(published).find(({ year }) => year !== null)?.iso;
  if (!iso || Number.isNaN(Date.parse(iso))) return null;
  if (!time || !zone || NO_TIME.test(time)) return dayOf(iso, [], 'metadata');
  const instant = `${iso}T${time.length === WITHOUT_SECONDS ? `${time}:00` : time}${offsetOf(zone)}`;
  if (Number.isNaN(Date.parse(instant))) return dayOf(iso, [], 'metadata');
  return { earliest: instant, latest: instant, precision: 'hour', basis: [], how: 'metadata' };
}

const WITHOUT_SECONDS = 'hh:mm'.length;

/** "+0200" and "+02" as ISO 8601 in its long form writes them. */
function offsetOf(zone: string): string {
  if (zone.toUpperCase() === 'Z') return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone.slice(0, 1)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/** "…/2031/05/06/…": the address of a page often carries its day. */
function fromAddress(url: string | null | undefined): When | null {
  const match = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:\/|-|$)/.exec(url ?? '');
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return isDay(month, day) ? dayOf(isoOf(year, month, day), [], 'metadata') : null;
}

const LAST_MONTH = 12;
const LAST_DAY = 31;
const isDay = (month: number, day: number) =>
  month >= 1 && month <= LAST_MONTH && day >= 1 && day <= LAST_DAY;

const DATE_LINES = ['dateline', 'byline', 'update-note', 'site-notice'];

/** A day of the furniture: of several the one that is not called an update, and one with a year before one without. */
function fromDateLine(read: ReadText): When | null {
  const days = read.blocks
    .filter(({ role }) => DATE_LINES.includes(role))
    .flatMap((block) => daysOf(read, block));
  const whole = days.filter(({ day }) => day.iso !== null);
  const found = whole.find(({ isUpdate }) => !isUpdate) ?? whole[0];
  if (found?.day.iso) return dayOf(found.day.iso, [found.span], 'stated');
  for (const { day, span } of days) {
    const year = yearOfDay(read, day);
    if (year) return dayOf(isoOf(Number(year.year), day.month, day.day), [span, ...year.basis], 'inferred');
  }
  return null;
}

interface LineDay {
  day: StatedDay;
  span: Span;
  isUpdate: boolean;
}

const UPDATE = /\b(?:amended|corrected|modified|revised|updated?)\b[^.;|•]*$/iu;
const PUBLISHED = /\b(?:first\s+)?(?:posted|published)\b/iu;

function daysOf(read: ReadText, { role, start, end }: Block): LineDay[] {
  const line = read.text.slice(start, end);
  return statedDays(line).map((day) => {
    const before = line.slice(0, day.range.start);
    const isUpdate = UPDATE.test(before) || (role === 'update-note' && !PUBLISHED.test(before));
    return { day, span: spanIn(read, start, day.range), isUpdate };
  });
}

/** Days that the article reports as past, with the year that the text tells: the latest is the day of publication or before. */
function fromReportedDays(read: ReadText): When | null {
  const days = reportedDays(read);
  const year = publicationYear(read);
  const dated = days
    .map(({ day, span }) => ({
      span,
      iso: day.iso ?? (year && isoOf(Number(year.year), day.month, day.day)),
    }))
    .filter((one): one is { span: Span; iso: string } => Boolean(one.iso));
  const latest = dated
    .map(({ iso }) => iso)
    .sort()
    .at(-1);
  if (!latest || !year || !latest.startsWith(year.year)) return null;
  const basis = dated.filter(({ iso }) => iso === latest).map(({ span }) => span);
  return dayOf(latest, [...basis, ...year.basis], 'inferred');
}

/** Only the year is known. */
function fromYear(read: ReadText): When | null {
  const found = publicationYear(read);
  if (!found) return null;
  const { year, basis } = found;
  return { earliest: `${year}-01-01`, latest: `${year}-12-31`, precision: 'year', basis, how: 'inferred' };
}

/** Words before a date that make it one still to come. */
const STILL_AHEAD =
  /\b(?:will|until|through|by|from|before|planned|scheduled|due|expected|to be held)\b[^.]*$/iu;

function reportedDays(read: ReadText): { day: StatedDay; span: Span }[] {
  return read.sentences.flatMap(({ start, end }) => {
    const sentence = read.text.slice(start, end);
    return statedDays(sentence)
      .filter(({ range }) => !STILL_AHEAD.test(sentence.slice(0, range.start)))
      .map((day) => ({ day, span: spanIn(read, start, day.range) }));
  });
}

function spanIn(read: ReadText, base: number, { start, end }: Range): Span {
  return spanOf(read.textId, read.text, { start: base + start, end: base + end });
}

function dayOf(iso: string, basis: Span[], how: When['how']): When {
  return { earliest: iso, latest: iso, precision: 'day', basis, how };
}

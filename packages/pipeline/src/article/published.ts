/**
 * When the article was published. Metadata or a printed date line tells it; otherwise the latest day that the article reports
 * on, when its year is certain. Without a year nothing is guessed.
 */
import { type Range, type Span, spanOf, type When } from '@onrecord/schema';
import { en } from 'chrono-node';
import type { ArticleInput, ReadText } from '../stage.ts';

/** The day of publication, or null when neither metadata nor the text tells it. */
export function findPublished(read: ReadText, input: ArticleInput): When | null {
  return (
    fromMetadata(input.metadata?.published) ?? fromDateLine(read) ?? fromReportedDays(read) ?? fromYear(read)
  );
}

/** Any fixed day serves: only parts of a date that the text itself states are used, never ones filled in from this. */
const NO_REFERENCE = new Date(Date.UTC(2000, 0, 1, 12));

const ISO_DAY = /^\d{4}-\d{2}-\d{2}/;

function fromMetadata(published: string | undefined): When | null {
  if (!published) return null;
  const iso = ISO_DAY.exec(published.trim())?.[0];
  const day = iso ?? statedDays(published).find(({ year }) => year !== null)?.iso;
  return day ? dayOf(day, [], 'metadata') : null;
}

function fromDateLine(read: ReadText): When | null {
  for (const block of read.blocks) {
    if (!['dateline', 'byline', 'update-note', 'site-notice'].includes(block.role)) continue;
    const line = read.text.slice(block.start, block.end);
    const found = statedDays(line).find(({ year }) => year !== null);
    if (found?.iso) return dayOf(found.iso, [spanIn(read, block.start, found.range)], 'stated');
  }
  return null;
}

/** Days that the article reports as past, with the year of the copyright line: the latest is the day of publication or before. */
function fromReportedDays(read: ReadText): When | null {
  const days = reportedDays(read);
  const year = publicationYear(read);
  const dated = days
    .map(({ day, span }) => ({ span, iso: day.year !== null ? day.iso : year && withYear(day, year.year) }))
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

/** A year and the words that tell it. */
interface YearFound {
  year: string;
  basis: Span[];
}

function publicationYear(read: ReadText): YearFound | null {
  return copyrightYear(read) ?? yearAfterLast(read);
}

/** "The flood last year" and "the flood in May 2031" in one article: it was published in 2032. The words before must be equal. */
const SAME_WORDS = 3;

const LAST_YEAR = /(?<before>(?:[\p{L}’'-]+\s+){3})last year\b/giu;
const IN_YEAR = /(?<before>(?:[\p{L}’'-]+\s+){3})(?:in\s+)(?:\p{Lu}\p{L}+\s+)?(?<year>(?:19|20)\d{2})\b/gu;

function yearAfterLast(read: ReadText): YearFound | null {
  if (!/\blast year\b/i.test(read.text)) return null;
  const lasts = datesIn(read, LAST_YEAR);
  for (const dated of datesIn(read, IN_YEAR)) {
    const same = lasts.find(({ words }) => words === dated.words);
    if (same && dated.year) return { year: String(Number(dated.year) + 1), basis: [same.span, dated.span] };
  }
  return null;
}

function datesIn(read: ReadText, pattern: RegExp): { words: string; year: string | undefined; span: Span }[] {
  return read.sentences.flatMap(({ start, end }) =>
    [...read.text.slice(start, end).matchAll(pattern)].map((match) => ({
      words: (match.groups?.before ?? '').toLowerCase().trim().split(/\s+/).slice(-SAME_WORDS).join(' '),
      year: match.groups?.year,
      span: spanIn(read, start + match.index, { start: 0, end: match[0].length }),
    })),
  );
}

interface StatedDay {
  range: Range;
  /** Null when the text leaves it out. */
  year: number | null;
  month: number;
  day: number;
  /** With the year, when there is one. */
  iso: string | null;
}

/** A month beside a figure, or figures parted by strokes: all that can be an explicit day. Asked first, because parsing dates is slow. */
const MONTH_AND_DAY =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?,?\s+\d|\d(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[-/.]\d{1,2}[-/.]\d/iu;

function statedDays(line: string): StatedDay[] {
  if (!MONTH_AND_DAY.test(line)) return [];
  return en.casual.parse(line, NO_REFERENCE).flatMap(({ start, index, text }) => {
    if (!start.isCertain('month') || !start.isCertain('day')) return [];
    const year = start.isCertain('year') ? start.get('year') : null;
    const [month, day] = [start.get('month') ?? 1, start.get('day') ?? 1];
    const iso = year === null ? null : isoOf(year, month, day);
    return [{ range: { start: index, end: index + text.length }, year, month, day, iso }];
  });
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

function copyrightYear(read: ReadText): YearFound | null {
  for (const { role, start, end } of read.blocks) {
    if (role !== 'copyright') continue;
    const match = /\b(?:\d{4}\s?[-–]\s?)?(?<year>(?:19|20)\d{2})\b/u.exec(read.text.slice(start, end));
    const year = match?.groups?.year;
    if (match && year)
      return { year, basis: [spanIn(read, start + match.index, { start: 0, end: match[0].length })] };
  }
  return null;
}

function spanIn(read: ReadText, base: number, { start, end }: Range): Span {
  return spanOf(read.textId, read.text, { start: base + start, end: base + end });
}

const pad = (value: number) => String(value).padStart(2, '0');
const isoOf = (year: number, month: number, day: number) => `${year}-${pad(month)}-${pad(day)}`;
const withYear = ({ month, day }: StatedDay, year: string) => isoOf(Number(year), month, day);

function dayOf(iso: string, basis: Span[], how: When['how']): When {
  return { earliest: iso, latest: iso, precision: 'day', basis, how };
}

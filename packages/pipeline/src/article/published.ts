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
    fromMetadata(input.metadata?.published) ??
    fromDateLine(read) ??
    fromReportedDays(read) ??
    fromCopyright(read)
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
  const year = copyrightYear(read);
  const dated = days
    .map(({ day, span }) => ({ span, iso: day.year !== null ? day.iso : year && withYear(day, year.year) }))
    .filter((one): one is { span: Span; iso: string } => Boolean(one.iso));
  const latest = dated
    .map(({ iso }) => iso)
    .sort()
    .at(-1);
  if (!latest || !year || !latest.startsWith(year.year)) return null;
  const basis = dated.filter(({ iso }) => iso === latest).map(({ span }) => span);
  return dayOf(latest, [...basis, year.span], 'inferred');
}

function fromCopyright(read: ReadText): When | null {
  const found = copyrightYear(read);
  if (!found) return null;
  return {
    earliest: `${found.year}-01-01`,
    latest: `${found.year}-12-31`,
    precision: 'year',
    basis: [found.span],
    how: 'inferred',
  };
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

function statedDays(line: string): StatedDay[] {
  if (!/\d/.test(line)) return [];
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

function copyrightYear(read: ReadText): { year: string; span: Span } | null {
  for (const { role, start, end } of read.blocks) {
    if (role !== 'copyright') continue;
    const match = /\b(?:\d{4}\s?[-–]\s?)?(?<year>(?:19|20)\d{2})\b/u.exec(read.text.slice(start, end));
    const year = match?.groups?.year;
    if (match && year)
      return { year, span: spanIn(read, start + match.index, { start: 0, end: match[0].length }) };
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

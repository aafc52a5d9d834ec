/** Bylines and dates as readers see them: between the title and the first paragraph, or else at the end of the article. */
import type { MetadataCandidate } from '@onrecord/schema';
import type { HtmlDocument, HtmlElement } from '../dom.ts';
import type { PageView } from '../features/page-view.ts';
import { isoDate, visibleDate } from './dates.ts';
import { namesIn } from './names.ts';

/** Where the body begins and ends, as block indexes. */
export interface BodyRange {
  first: number;
  last: number;
}

/** Elements that are marked as the byline or the date of the page, read before anything takes the document apart. */
export function markedCandidates(document: HtmlDocument): MetadataCandidate[] {
  const bylines = ['[rel~="author" i]', '[itemprop~="author" i]'].flatMap((selector) =>
    firstFew(document.querySelectorAll(selector)).flatMap((element) => {
      const value = oneLine(element.getAttribute('content') ?? element.textContent);
      return namesIn(value).length > 0
        ? [
            {
              field: 'byline' as const,
              value,
              origin: selector.includes('rel') ? 'rel author' : 'itemprop author',
            },
          ]
        : [];
    }),
  );
  const dates = ['[itemprop~="datePublished" i]', 'time[pubdate]', 'time[datetime]'].flatMap((selector) =>
    firstFew(document.querySelectorAll(selector)).flatMap((element) => {
      const value = oneLine(
        element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent,
      );
      return isoDate(value)
        ? [
            {
              field: 'published' as const,
              value,
              origin: selector.includes('time') ? 'time' : 'itemprop datePublished',
            },
          ]
        : [];
    }),
  );
  return [...bylines, ...dates];
}

/** The byline and the date among the words around the body. */
export function visibleCandidates(view: PageView, body: BodyRange, lang: string | null): MetadataCandidate[] {
  const near = nearBody(view, body);
  const found: MetadataCandidate[] = [];
  for (const index of near) {
    const text = view.texts[index] ?? '';
    if (
      text.length <= LONGEST_BYLINE &&
      isByline(view, index) &&
      (namesIn(text).length > 0 || accountAfterBy(text))
    )
      found.push({ field: 'byline', value: oneLine(text), origin: 'visible byline' });
    const date = text.length <= LONGEST_DATE_LINE ? visibleDate(text, lang) : null;
    if (date) found.push({ field: 'published', value: date, origin: 'visible date' });
  }
  return found;
}

/** Bylines of several writers with their papers still fit. */
const LONGEST_BYLINE = 160;

/** A line with a date of publication holds little else. */
const LONGEST_DATE_LINE = 200;

/** Blocks before the title in which kickers with bylines stand. */
const BEFORE_TITLE = 4;

/** Blocks into the body, and behind it, in which bylines stand. */
const AROUND = 4;

/** A named surrounding further up holds more than the byline. */
const NEAR = 4;

/** How many elements of a kind are looked at: lists of other articles repeat them by the hundred. */
const FEW = 8;

function firstFew(elements: Iterable<HtmlElement>): HtmlElement[] {
  const few: HtmlElement[] = [];
  for (const element of elements) {
    if (few.length === FEW) break;
    few.push(element);
  }
  return few;
}

/** Indexes of blocks, the most likely places first. */
function nearBody({ texts, titleAt }: PageView, { first, last }: BodyRange): number[] {
  const from = titleAt >= 0 && titleAt <= first ? titleAt - BEFORE_TITLE : first - 2 * BEFORE_TITLE;
  const range = (start: number, end: number) =>
    Array.from({ length: Math.max(0, end - start) }, (_, step) => start + step);
  const places = [
    ...range(Math.max(from, titleAt + 1), first + 2),
    ...range(from, titleAt),
    ...range(last - 1, last + 1 + AROUND),
  ];
  return [...new Set(places)].filter((index) => index >= 0 && index < texts.length);
}

function isByline({ page, facts, texts }: PageView, index: number): boolean {
  const text = texts[index] ?? '';
  if (SAYS_BY.test(text)) return true;
  const box = page.blocks[index]?.box;
  const { make, distances } = facts[box?.order ?? 0] ?? {};
  return (
    (distances?.byline ?? NEAR) < NEAR &&
    !/bio|desc|follow|social|share/.test(make ?? '') &&
    !/[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(text)
  );
}

/** Many themes of blogs name the account that posted. */
function accountAfterBy(text: string): boolean {
  return /(?:^|[|/•·–—]\s*)(?:posted )?by\s+[\p{Ll}\p{N}._-]+$/iu.test(text);
}

/** A byline says so at its beginning, or behind the date. */
const SAYS_BY =
  /(?:^|[|/•·–—]\s*)(?:by|written by|posted by|story by|por|par|von|di)\s+(?=[\p{Lu}\p{Lo}]|\p{Ll}+$)/iu;

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_DATE_LINE);
}

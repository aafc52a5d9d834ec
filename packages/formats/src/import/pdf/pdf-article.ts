/** The article in a PDF: its text page by page, and what type size and font say of each paragraph. */
import type { Block, MetadataCandidate, PageRange } from '@onrecord/schema';
import { documentBlocks } from '../document-blocks.ts';
import { englishWords } from './english-words.ts';
import { isDivided, wordsInLines } from './line-break.ts';
import type { PrintedDocument } from './open-document.ts';
import { heaviest, type PrintedParagraph, paragraphsOf } from './paragraphs.ts';
import { inReadingOrder } from './reading-order.ts';
import { withoutRunningLines } from './running-lines.ts';

/** What is read out of a PDF. Offsets are UTF-16 code units. */
export interface PdfArticle {
  text: string;
  blocks: Block[];
  pages: PageRange[];
  candidates: MetadataCandidate[];
}

/** Lays out the pages as one text. The text is empty when the pages show no words. */
export async function articleOfPdf({ pages: printed, info }: PrintedDocument): Promise<PdfArticle> {
  const lines = withoutRunningLines(printed).flatMap(({ lines }) => inReadingOrder(lines));
  const isInDictionary = lines.some(isDivided) ? await englishWords() : () => false;
  const paragraphs = paragraphsOf(lines, { inDocument: wordsInLines(lines), isInDictionary });
  const { text, starts } = joinParagraphs(paragraphs);
  const rolesOf = roles(paragraphs, info.get('Title') ?? info.get('dc:title'));
  const shown = paragraphs.map((paragraph, index): Block => {
    const start = starts[index] ?? 0;
    return { start, end: start + paragraph.text.length, ...(rolesOf.get(paragraph) ?? BODY) };
  });
  const blocks = documentBlocks(text, shown);
  return { text, blocks, pages: pagesOf(paragraphs, starts), candidates: candidatesOf(info) };
}

type Role = Pick<Block, 'role' | 'score' | 'reason'>;

const BODY: Role = { role: 'body', score: 0.8, reason: 'Set as most of the text.' };
const HEADLINE: Role = { role: 'headline', score: 0.9, reason: 'The largest words of the first page.' };
const TITLE: Role = { role: 'headline', score: 0.95, reason: 'The document gives it as its title.' };
const ABOVE: Role = { role: 'site-notice', score: 0.6, reason: 'A line above the headline.' };
const SUBHEAD: Role = {
  role: 'subhead',
  score: 0.8,
  reason: 'A short line set larger or in another font than the text.',
};

/** Set at least so much larger than the text, a line is a heading; smaller differences are those of fonts. */
const HEADLINE_SIZE = 1.15;
const SUBHEAD_SIZE = 1.08;

const HEADLINE_WORDS = 30;
const SUBHEAD_WORDS = 14;
const ENDS_SENTENCE = /[.!?…;,。！？]["'”’»)\]]*$/u;

function joinParagraphs(paragraphs: readonly PrintedParagraph[]): { text: string; starts: number[] } {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of paragraphs) {
    starts.push(length);
    length += text.length + 2;
  }
  return { text: paragraphs.map(({ text }) => text).join('\n\n'), starts };
}

/** The roles that the print shows. Everything else is told by its words. */
function roles(
  paragraphs: readonly PrintedParagraph[],
  title: string | undefined,
): Map<PrintedParagraph, Role> {
  const found = new Map<PrintedParagraph, Role>();
  const size = heaviest(paragraphs.map((one) => [Math.round(one.size * 4) / 4, one.text.length])) ?? 0;
  const font = heaviest(paragraphs.map((one) => [one.font, one.text.length]));
  const headline = headlineOf(paragraphs, size, title);
  const first = headline ? paragraphs.indexOf(headline.paragraph) : 0;
  if (headline) found.set(headline.paragraph, headline.role);
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index === first || wordsOf(paragraph) > SUBHEAD_WORDS || ENDS_SENTENCE.test(paragraph.text)) continue;
    if (index < first) found.set(paragraph, ABOVE);
    const isSetApart =
      paragraph.size >= size * SUBHEAD_SIZE || (paragraph.font !== font && paragraph.size >= size);
    if (index > first && isSetApart && isBodyNext(paragraphs, index, size)) found.set(paragraph, SUBHEAD);
  }
  return found;
}

function isBodyNext(paragraphs: readonly PrintedParagraph[], index: number, size: number): boolean {
  const next = paragraphs[index + 1];
  return next !== undefined && next.size < size * SUBHEAD_SIZE && wordsOf(next) > SUBHEAD_WORDS;
}

function headlineOf(
  paragraphs: readonly PrintedParagraph[],
  size: number,
  title: string | undefined,
): { paragraph: PrintedParagraph; role: Role } | null {
  const onFirst = paragraphs.filter(
    (paragraph) =>
      paragraph.pages[0]?.number === paragraphs[0]?.pages[0]?.number && wordsOf(paragraph) <= HEADLINE_WORDS,
  );
  const named = title && onFirst.find(({ text }) => isTitle(text, title));
  if (named) return { paragraph: named, role: TITLE };
  const large = onFirst.filter((one) => one.size >= size * HEADLINE_SIZE && wordsOf(one) > 1);
  const largest = large.reduce((most, one) => Math.max(most, one.size), 0);
  const paragraph = large.find((one) => one.size >= largest * 0.97);
  return paragraph ? { paragraph, role: HEADLINE } : null;
}

/** The title of the document may have the name of the outlet behind it. */
function isTitle(text: string, title: string): boolean {
  const [line, name] = [text, title].map((one) =>
    one
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  if (!line?.includes(' ')) return false;
  return name === line || name?.startsWith(`${line} `) === true;
}

function wordsOf({ text }: PrintedParagraph): number {
  return text.split(/\s+/).length + (text.match(/[\p{Script=Han}\p{Script=Hiragana}]/gu)?.length ?? 0) / 2;
}

/** Each page from its first character to its last one; a page without words has no range. */
function pagesOf(paragraphs: readonly PrintedParagraph[], starts: readonly number[]): PageRange[] {
  const pages: PageRange[] = [];
  for (const [index, { text, pages: parts }] of paragraphs.entries()) {
    const at = starts[index] ?? 0;
    for (const [part, { number, start }] of parts.entries()) {
      const end = at + (parts[part + 1]?.start ?? text.length);
      const last = pages.at(-1);
      if (last?.number === number) last.end = end;
      else pages.push({ number, start: at + start, end });
    }
  }
  return pages;
}

/** What each field of the document speaks of. */
const FIELDS: readonly (readonly [string, MetadataCandidate['field'], string])[] = [
  ['Title', 'headline', 'pdf-info'],
  ['Author', 'byline', 'pdf-info'],
  ['CreationDate', 'published', 'pdf-info'],
  ['ModDate', 'modified', 'pdf-info'],
  ['Language', 'lang', 'pdf-info'],
  ['dc:title', 'headline', 'pdf-xmp'],
  ['dc:creator', 'byline', 'pdf-xmp'],
  ['dc:publisher', 'outlet', 'pdf-xmp'],
  ['dc:language', 'lang', 'pdf-xmp'],
];

function candidatesOf(info: ReadonlyMap<string, string>): MetadataCandidate[] {
  return FIELDS.flatMap(([name, field, origin]) => {
    const stated = info.get(name);
    const value = field === 'published' || field === 'modified' ? isoOf(stated) : stated;
    return value ? [{ field, value, origin }] : [];
  });
}

/** `D:20310303100000+02'00'`: day and zone may be missing. */
const PDF_DATE = /^D?:?(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?/;

function isoOf(stated: string | undefined): string | undefined {
  const [, year, month, day, hour, minute, second, utc, sign, zoneHour, zoneMinute] =
    PDF_DATE.exec(stated ?? '') ?? [];
  if (!year || Number.isNaN(Date.parse(`${year}-${month}-${day}`))) return undefined;
  if (!hour) return `${year}-${month}-${day}`;
  const zone = utc ?? (sign ? `${sign}${zoneHour}:${zoneMinute ?? '00'}` : '');
  return `${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}${zone}`;
}

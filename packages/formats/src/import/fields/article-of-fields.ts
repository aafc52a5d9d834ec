/**
 * An article whose parts come apart, as in a table, a feed or a message of an agency: headline, byline and body are put under each
 * other as a page prints them, and each stretch keeps the role that the file gives it.
 */
import { type Block, type BlockRole, type MetadataField, UnreadableArticleError } from '@onrecord/schema';
import { isWellFormed, MAX_TEXT_BYTES, markBlocks, normaliseLf1 } from '@onrecord/text';
import { articleOfHtml } from '../html/article-of-html.ts';
import type { ImportedArticle, ImportedMetadata } from '../importer.ts';
import { isoDate } from './iso-date.ts';
import { isMarkup, oneLine, plainLine, withoutEntities } from './markup.ts';
import { namesIn } from './names.ts';

/** What is said of an article, and where. */
export interface StatedField {
  field: MetadataField;
  value: string;
  /** Such as `column:title` or `dc:creator`. */
  origin: string;
}

/** The parts of an article as a file gives them. Values may hold markup. */
export interface ArticleFields {
  /** The name of the part, for the article and for messages. */
  file: string;
  /** The body; markup in it is read as HTML. */
  body: string;
  /** Where and when it was written, as printed above the body. */
  dateline?: string;
  /** In order of trust: the first of a kind is the one that is used. */
  stated: readonly StatedField[];
  url?: string | null;
  retrievedAt?: string | null;
  original: ImportedArticle['original'];
}

/** The article with its metadata and the role of each stretch. Throws UnreadableArticleError when there are no words in it. */
export function articleOfFields({
  file,
  body,
  dateline,
  stated,
  url,
  retrievedAt,
  original,
}: ArticleFields): ImportedArticle {
  if (body.length > MAX_TEXT_BYTES) throw tooLong(file, body.length);
  const said = inWords(stated);
  const metadata = chosenOf(said);
  const { text, blocks } = composed(bodyOf(body, file), headOf(said, dateline));
  refuseText(text, body, file);
  return { text, file, url: webAddress(url), retrievedAt, metadata, blocks, original };
}

/** What is stated, with the one statement of each kind that is used. */
export function metadataOf(stated: readonly StatedField[]): ImportedMetadata {
  return chosenOf(inWords(stated));
}

/** The address, when it is one of the web; others lead nowhere that a reader can follow. */
export function webAddress(url: string | null | undefined): string | null {
  const trimmed = url?.trim() ?? '';
  return /^https?:\/\//i.test(trimmed) && URL.canParse(trimmed) ? trimmed : null;
}

/** UTF-16 code units: a longer value is no line of an article but its text, in the wrong column. */
const MAX_VALUE_LENGTH = 10_000;

/** The statements as words on one line; those that are empty or cannot be stored are left out. */
function inWords(stated: readonly StatedField[]): StatedField[] {
  return stated
    .filter(({ value }) => value.length <= MAX_VALUE_LENGTH)
    .map((one) => ({ ...one, value: plainLine(one.value) }))
    .filter(({ value }) => value !== '' && !value.includes('\0') && isWellFormed(value));
}

/** The first statement of each kind that can be used, and all of them as candidates. */
function chosenOf(said: readonly StatedField[]): ImportedMetadata {
  const first = (field: MetadataField) => said.find((one) => one.field === field)?.value;
  const names = namesIn(ofFirstOrigin('byline', said).map(({ value }) => value));
  const published = said.map((one) => (one.field === 'published' ? isoDate(one.value) : null)).find(Boolean);
  const chosen = {
    outlet: first('outlet'),
    published: published ?? undefined,
    headline: first('headline'),
    standfirst: first('standfirst'),
    byline: names.length > 0 ? names.join(', ') : undefined,
    lang: said.find(({ field, value }) => field === 'lang' && LANGUAGE.test(value))?.value,
  };
  const present = Object.entries(chosen).filter(([, value]) => value !== undefined);
  const candidates = said.flatMap((one) =>
    one.field === 'byline' ? namesIn([one.value]).map((value) => ({ ...one, value })) : [one],
  );
  return { ...Object.fromEntries(present), ...(candidates.length > 0 ? { candidates } : {}) };
}

/** BCP 47, as far as languages, scripts and regions go. */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

interface Words {
  text: string;
  blocks: Block[];
}

/** A line above the body. */
interface Line {
  role: BlockRole;
  words: string;
}

/** Fields that are printed above the body, in the order of a page. */
const HEAD: readonly (MetadataField & BlockRole)[] = ['headline', 'standfirst', 'byline'];

/** In how many blocks at the top of a body its own headline may stand. */
const TOP = 4;

function bodyOf(body: string, file: string): Words {
  if (isMarkup(body)) return articleOfHtml(body, file);
  const text = withoutEntities(normaliseLf1(body).trim());
  return { text, blocks: markBlocks(text) };
}

function headOf(said: readonly StatedField[], dateline = ''): Line[] {
  const lines = HEAD.flatMap((role): Line[] => {
    const lines = ofFirstOrigin(role, said).map(({ value }) => ({ role, words: value }));
    return role === 'byline' ? lines : lines.slice(0, 1);
  });
  const place = plainLine(dateline);
  return place === '' ? lines : [...lines, { role: 'dateline', words: place }];
}

/** All that is said of a field where it is said first: each of several authors has a statement of its own. */
function ofFirstOrigin(field: MetadataField, stated: readonly StatedField[]): StatedField[] {
  const [first, ...others] = stated.filter((one) => one.field === field);
  return first ? [first, ...others.filter(({ origin }) => origin === first.origin)] : [];
}

/** Puts the head above the body, but for what the body prints itself. */
function composed(body: Words, head: readonly Line[]): Words {
  const blocks = body.blocks.map((block) => ({ ...block }));
  const printed = oneLine(body.text);
  const lines = head.filter((line) => {
    const own = blocks
      .slice(0, TOP)
      .find(({ start, end }) => oneLine(body.text.slice(start, end)) === line.words);
    if (own) Object.assign(own, { role: line.role, ...NAMED });
    return !own && !(line.role === 'standfirst' && printed.includes(line.words.replace(CUT_OFF, '')));
  });
  const top = lines.map(({ words }) => `${words}\n\n`).join('');
  const below = blocks.map((block) => ({
    ...block,
    start: block.start + top.length,
    end: block.end + top.length,
  }));
  return { text: `${top}${body.text}`, blocks: [...blocksOf(lines), ...below] };
}

function blocksOf(lines: readonly Line[]): Block[] {
  let at = 0;
  return lines.map(({ role, words }) => {
    const start = at;
    at += words.length + 2;
    return { start, end: start + words.length, role, ...NAMED };
  });
}

/** Summaries that were made from the body break off like this. */
const CUT_OFF = /\s*(?:\[?(?:…|\.\.\.)\]?)$/u;

const NAMED = { score: 1, reason: 'The file names it so.' } as const;

/** The same rules as for a text that comes alone: nothing that cannot be stored, and nothing without words. */
function refuseText(text: string, body: string, file: string): void {
  if (body.trim() === '' || text.trim() === '')
    throw new UnreadableArticleError('empty', file, 'It has no words. Check that its text was exported.');
  if (text.length > MAX_TEXT_BYTES) throw tooLong(file, text.length);
  if (text.includes('\0'))
    throw new UnreadableArticleError(
      'nul',
      file,
      'The text holds a NUL character. Remove it and export it again.',
    );
  if (!isWellFormed(text))
    throw new UnreadableArticleError(
      'unreadable',
      file,
      'The text holds half of a surrogate pair. Export it again as UTF-8.',
    );
}

function tooLong(file: string, length: number): UnreadableArticleError {
  return new UnreadableArticleError(
    'too_large',
    file,
    `It has ${length} characters, more than the ${MAX_TEXT_BYTES} that one article may have. Split it.`,
  );
}

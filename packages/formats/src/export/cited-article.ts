/** What an article is cited as: title, outlet, day, address and pages, and nothing of its text. */
import type { Article, PageRange, Range, TextVersion } from '@onrecord/schema';
import { edtfOf } from './edtf.ts';
import { oneLine } from './one-line.ts';

/** An article as a citation names it. */
export interface CitedArticle {
  /** The headline, else the first words of the body, else the file. */
  title: string;
  /** The current text version. */
  textId: string | null;
  /** Name of the publishing outlet. */
  outlet: string;
  outletId: string | null;
  /** Its address on the web; only http and https. */
  address: string | null;
  file: string | null;
  /** In EDTF. */
  published: string | null;
  /** Of the current text version; empty when it has none. */
  pages: PageRange[];
}

/** What a format for readers calls an outlet that nobody names. */
export const UNKNOWN_OUTLET = 'Unknown outlet';

/** The name of the outlet for programs; null where readers see that it is not known. */
export function knownOutlet(outlet: string): string | null {
  return outlet === UNKNOWN_OUTLET ? null : outlet;
}

/** The citation of the article, whose title is empty until the text comes when it has no headline. */
export function citedArticle(article: Article, outlets: ReadonlyMap<string, string>): CitedArticle {
  const { headline, publisher, published, file } = article;
  const outlet = publisher.outletId === null ? undefined : outlets.get(publisher.outletId);
  return {
    title: headline ? oneLine(headline.exact) : '',
    textId: article.textId,
    outlet: oneLine(outlet ?? UNKNOWN_OUTLET),
    outletId: publisher.outletId,
    address: webAddress(article.url) ?? webAddress(article.canonicalUrl),
    file: file ?? null,
    published: published ? edtfOf(published) : null,
    pages: [],
  };
}

/** The first line of the body, cut at a word. */
export function titleOfText({ text, blocks }: Pick<TextVersion, 'text' | 'blocks'>): string {
  const body = blocks.find(({ role }) => role === 'body');
  const [line = ''] = text
    .slice(body?.start ?? 0, body?.end)
    .trim()
    .split('\n', 1);
  if (line.length <= TITLE_LENGTH) return oneLine(line);
  const cut = line.lastIndexOf(' ', TITLE_LENGTH);
  return `${oneLine(line.slice(0, cut > 0 ? cut : TITLE_LENGTH))} …`;
}

/** The number of the page on which the range begins; null when the text has no pages. */
export function pageOf({ pages }: CitedArticle, { start }: Range): number | null {
  return pages.find((page) => page.start <= start && start < page.end)?.number ?? null;
}

/** As long as a long headline. */
const TITLE_LENGTH = 80;

/** The address, when it is one of the web: an export must not carry a link that runs something. */
function webAddress(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** The items of a feed as pieces; apart from its importer, because what reads them takes long to load. */
import { UnreadableArticleError } from '@onrecord/schema';
import { type AnyFeed, DetectError, MalformedError, ParseError, parseFeed } from 'feedsmith';
import { refusedPart } from '../archive/refusal.ts';
import { articleOfFields, metadataOf, webAddress } from '../fields/article-of-fields.ts';
import type { Imported, ImportedArticle, ImportedFile } from '../importer.ts';
import { decodedJson, parsedJson } from '../table/parse-json.ts';
import { rootElement } from '../xml/root-element.ts';
import { safeXml } from '../xml/safe-xml.ts';
import { type FeedItem, feedItems, homeOf } from './feed-item.ts';

/** One piece an item, in their order. Throws UnreadableArticleError when it is no feed, or an empty one. */
export function* readFeed(file: ImportedFile): Generator<Imported> {
  const feed = parsed(file);
  const items = feedItems(feed);
  if (items.length === 0) throw nothingIn(file.name);
  const from = { ...file, url: webAddress(file.url) ?? webAddress(homeOf(feed)) };
  for (const [index, item] of items.entries()) yield pieceOf(item, `${file.name}#${index + 1}`, from);
}

function parsed(file: ImportedFile): AnyFeed {
  const isJson = rootElement(file.bytes.subarray(0, HEAD_BYTES)) === null;
  const source = isJson ? parsedJson(decodedJson(file), file.name) : completeXml(file);
  try {
    return parseFeed(source);
  } catch (error) {
    const isKnown = [DetectError, MalformedError, ParseError].some((kind) => error instanceof kind);
    if (!isKnown) throw error;
    const { message, cause } = error as Error;
    throw new UnreadableArticleError(
      'unreadable',
      file.name,
      `It is no feed that can be read (${cause instanceof Error ? cause.message : message}). Check the address in a feed reader.`,
      { cause: error },
    );
  }
}

const HEAD_BYTES = 4096;

/** Feeds are read even when they are not well-formed, as many are not; but one that breaks off would lose items in silence. */
function completeXml(file: ImportedFile): string {
  const text = safeXml(file);
  if (END.test(text.slice(-END_LENGTH))) return text;
  throw new UnreadableArticleError(
    'unreadable',
    file.name,
    'The feed breaks off before its end. Download it again, and import it when it is complete.',
  );
}

/** Comments of programs that made the feed may follow its end. */
const END = /<\/(?:[\w.-]+:)?(?:feed|RDF|rss)\s*>/i;
const END_LENGTH = 2048;

function pieceOf(item: FeedItem, name: string, feed: ImportedFile): Imported {
  try {
    const url = absolute(item.url, feed.url);
    const article = item.body.trim() === '' ? null : articleOf(item, name, url, feed);
    if (url) return { link: { url, metadata: metadataOf(item.stated), instead: article } };
    if (article) return { article };
  } catch (error) {
    return refusedPart(name, error);
  }
  const message =
    'The item has neither an address nor words. Import the article from where it was published.';
  return { refusal: { name, code: 'no_article', message } };
}

function articleOf(
  { body, stated }: FeedItem,
  file: string,
  url: string | null,
  { retrievedAt }: ImportedFile,
): ImportedArticle {
  const original = { bytes: new TextEncoder().encode(body), mediaType: 'text/html', format: 'feed' };
  return articleOfFields({ file, body, stated, url, retrievedAt, original });
}

/** The address of the page; relative ones are meant from the feed. */
function absolute(url: string | null, feedUrl: string | null | undefined): string | null {
  if (url === null) return null;
  const base = feedUrl ?? undefined;
  return URL.canParse(url, base) ? webAddress(new URL(url, base).href) : null;
}

function nothingIn(name: string): UnreadableArticleError {
  return new UnreadableArticleError(
    'no_article',
    name,
    'The feed lists no article. Try again when there is one in it.',
  );
}

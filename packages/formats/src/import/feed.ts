/**
 * Feeds: RSS of every version, Atom and JSON Feed. An item leads to the page behind it, and carries what the feed itself holds for
 * the case that the page cannot be fetched; an item without an address is an article by itself.
 */
import { UnreadableArticleError } from '@onrecord/schema';
import { type AnyFeed, DetectError, MalformedError, ParseError, parseFeed } from 'feedsmith';
import { refusedPart } from './archive/refusal.ts';
import { type FeedItem, feedItems, homeOf } from './feed/feed-item.ts';
import { articleOfFields, metadataOf, webAddress } from './fields/article-of-fields.ts';
import {
  extensionOf,
  type Imported,
  type ImportedArticle,
  type ImportedFile,
  type Importer,
} from './importer.ts';
import { decodedJson, parsedJson } from './table/parse-json.ts';
import { rootElement } from './xml/root-element.ts';
import { MAX_XML_BYTES, safeXml } from './xml/safe-xml.ts';

/** Reads the items of feeds. */
export const feedImporter: Importer = {
  id: 'feed',
  label: 'Feed (RSS, Atom, JSON Feed)',
  extensions: ['atom', 'rdf', 'rss'],
  mediaTypes: ['application/rss+xml', 'application/atom+xml', 'application/feed+json', 'application/rdf+xml'],
  maxBytes: MAX_XML_BYTES,
  sniff(head, name, mediaType) {
    const root = rootElement(head);
    if (root) return isFeedRoot(root.name, root.tag) ? 1 : 0;
    if (JSON_FEED.test(new TextDecoder().decode(head))) return 1;
    const isSent = feedImporter.mediaTypes.includes(mediaType?.split(';')[0]?.trim().toLowerCase() ?? '');
    return isSent || feedImporter.extensions.includes(extensionOf(name)) ? NAMED : 0;
  },
  async *read(file) {
    const feed = parsed(file);
    const items = feedItems(feed);
    if (items.length === 0) throw nothingIn(file.name);
    const from = { ...file, url: webAddress(file.url) ?? webAddress(homeOf(feed)) };
    for (const [index, item] of items.entries()) yield pieceOf(item, `${file.name}#${index + 1}`, from);
  },
};

/** The first bytes do not show it, but the name or the sender says so. */
const NAMED = 0.6;

/** The version is an address that no other format has. */
const JSON_FEED = /^\uFEFF?\s*\{[\s\S]*?"version"\s*:\s*"https?:(?:\\?\/){2}jsonfeed\.org(?:\\?\/)version/;

/** RDF is used for many things: a feed declares the vocabulary of RSS. */
function isFeedRoot(name: string, tag: string): boolean {
  if (name === 'RDF') return tag.includes('purl.org/rss') || tag.includes('my.netscape.com/rdf');
  return name === 'rss' || name === 'feed';
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
  const original = { bytes: new TextEncoder().encode(body), mediaType: 'text/html', format: feedImporter.id };
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

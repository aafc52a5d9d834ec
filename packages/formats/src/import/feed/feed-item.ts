/** The items of feeds of every kind in one shape, with where each statement stood. */
import type { MetadataField } from '@onrecord/schema';
import type { AnyFeed } from 'feedsmith';
import type { StatedField } from '../fields/article-of-fields.ts';

/** An item: the address of the page behind it, and what the feed itself holds of the article. */
export interface FeedItem {
  /** As written, perhaps relative. */
  url: string | null;
  /** The fullest form of its words; may be HTML, and empty. */
  body: string;
  stated: StatedField[];
}

/** The items of the feed in its order. */
export function feedItems(any: AnyFeed): FeedItem[] {
  switch (any.format) {
    case 'atom':
      return (any.feed.entries ?? []).map((entry) => atomItem(entry, any.feed));
    case 'json':
      return (any.feed.items ?? []).map((item) => jsonItem(item, any.feed));
    case 'rdf':
      return (any.feed.items ?? []).map((item) => rdfItem(item, any.feed));
    case 'rss':
      return (any.feed.items ?? []).map((item) => rssItem(item, any.feed));
  }
}

/** The page that the feed belongs to, from which relative addresses are meant when the feed came as a file. */
export function homeOf(any: AnyFeed): string | null {
  switch (any.format) {
    case 'atom':
      return any.feed.links?.find(isPage)?.href ?? null;
    case 'json':
      return any.feed.home_page_url ?? null;
    default:
      return any.feed.link ?? null;
  }
}

type FeedOf<F extends AnyFeed['format']> = Extract<AnyFeed, { format: F }>['feed'];
type ItemOf<F extends 'rss' | 'rdf' | 'json'> = NonNullable<FeedOf<F>['items']>[number];
type Entry = NonNullable<FeedOf<'atom'>['entries']>[number];

type Values = string | undefined | (string | undefined)[];

function rssItem(item: ItemOf<'rss'>, feed: FeedOf<'rss'>): FeedItem {
  const { content, description } = item;
  const guid = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
  return {
    url: item.link ?? item.atom?.links?.find(isPage)?.href ?? webLike(guid),
    body: content?.encoded ?? description ?? '',
    stated: [
      ...said('headline', 'rss:title', item.title),
      ...said('standfirst', 'rss:description', content?.encoded ? description : undefined),
      ...said('byline', 'dc:creator', item.dc?.creators),
      ...said(
        'byline',
        'rss:author',
        item.authors?.map((one) => one.name),
      ),
      ...said('outlet', 'rss:source', item.source?.title),
      ...said('outlet', 'rss:channel', feed.title),
      ...said('published', 'rss:pubDate', item.pubDate),
      ...said('published', 'dc:date', item.dc?.dates),
      ...said('lang', 'rss:language', feed.language),
    ],
  };
}

function rdfItem(item: ItemOf<'rdf'>, feed: FeedOf<'rdf'>): FeedItem {
  const { content, description } = item;
  return {
    url: item.link ?? webLike(item.rdf?.about),
    body: content?.encoded ?? description ?? '',
    stated: [
      ...said('headline', 'rss:title', item.title),
      ...said('standfirst', 'rss:description', content?.encoded ? description : undefined),
      ...said('byline', 'dc:creator', item.dc?.creators),
      ...said('outlet', 'dc:publisher', item.dc?.publishers),
      ...said('outlet', 'rss:channel', feed.title),
      ...said('published', 'dc:date', item.dc?.dates),
      ...said('lang', 'dc:language', [...(item.dc?.languages ?? []), ...(feed.dc?.languages ?? [])]),
    ],
  };
}

function atomItem(entry: Entry, feed: FeedOf<'atom'>): FeedItem {
  const { content, summary } = entry;
  const words = content?.value;
  return {
    url: entry.links?.find(isPage)?.href ?? content?.src ?? webLike(entry.id),
    body: words ?? summary?.value ?? '',
    stated: [
      ...said('headline', 'atom:title', entry.title?.value),
      ...said('standfirst', 'atom:summary', words ? summary?.value : undefined),
      ...said(
        'byline',
        'atom:author',
        (entry.authors ?? feed.authors)?.map((one) => one.name),
      ),
      ...said('outlet', 'atom:source', entry.source?.title?.value),
      ...said('outlet', 'atom:feed', feed.title?.value),
      ...said('published', 'atom:published', entry.published),
      ...said('published', 'atom:updated', entry.published ? undefined : entry.updated),
      ...said('modified', 'atom:updated', entry.published ? entry.updated : undefined),
      ...said('lang', 'xml:lang', entry.xml?.lang ?? feed.xml?.lang),
    ],
  };
}

function jsonItem(item: ItemOf<'json'>, feed: FeedOf<'json'>): FeedItem {
  const words = item.content_html ?? item.content_text;
  return {
    url: item.url ?? item.external_url ?? webLike(item.id),
    body: words ?? item.summary ?? '',
    stated: [
      ...said('headline', 'json-feed:title', item.title),
      ...said('standfirst', 'json-feed:summary', words ? item.summary : undefined),
      ...said(
        'byline',
        'json-feed:author',
        (item.authors ?? feed.authors)?.map((one) => one.name),
      ),
      ...said('outlet', 'json-feed:feed', feed.title),
      ...said('published', 'json-feed:date_published', item.date_published),
      ...said('modified', 'json-feed:date_modified', item.date_modified),
      ...said('lang', 'json-feed:language', item.language ?? feed.language),
    ],
  };
}

/** The link that leads to the page; others lead to enclosures, comments or the feed. */
function isPage({ rel }: { rel?: string }): boolean {
  return rel === undefined || rel === 'alternate';
}

/** An id that is an address is one of the page, as the formats say. */
function webLike(id: string | undefined): string | null {
  return id && /^https?:\/\//i.test(id) ? id : null;
}

function said(field: MetadataField, origin: string, values: Values): StatedField[] {
  return [values].flat().flatMap((value) => (value ? [{ field, value, origin }] : []));
}

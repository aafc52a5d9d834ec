/**
 * Feeds: RSS of every version, Atom and JSON Feed. An item leads to the page behind it, and carries what the feed itself holds for
 * the case that the page cannot be fetched; an item without an address is an article by itself.
 */
import { extensionOf, type Importer } from './importer.ts';
import { MAX_XML_BYTES } from './xml/limits.ts';
import { rootElement } from './xml/root-element.ts';

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
    const { readFeed } = await import('./feed/read-feed.ts');
    yield* readFeed(file);
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

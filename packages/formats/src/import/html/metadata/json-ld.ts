/** The structured statements of a page (schema.org as JSON-LD). Broken ones are passed over: the page is read all the same. */
import type { HtmlDocument } from '../dom.ts';

/** One described thing. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

/** Every thing that the page describes, in order; graphs, lists and things inside of things are laid out flat. */
export function jsonLdNodes(document: HtmlDocument): JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const parsed = parseLenient(script.textContent);
    const queue: unknown[] = [parsed];
    for (const value of queue) {
      if (nodes.length >= MOST_NODES) return nodes;
      if (Array.isArray(value)) queue.push(...value.slice(0, MOST_NODES));
      else if (isNode(value)) {
        nodes.push(value);
        queue.push(
          value['@graph'],
          value.mainEntity,
          value.mainEntityOfPage,
          value.itemReviewed,
          value.hasPart,
        );
      }
    }
  }
  return nodes;
}

/** The node that describes the article: the most specific kind of article first, then by order. */
export function articleNode(nodes: readonly JsonLdNode[]): JsonLdNode | null {
  for (const kind of ARTICLE_KINDS) {
    const found = nodes.find((node) => typesOf(node).some((type) => kind.test(type)));
    if (found) return found;
  }
  return null;
}

/** The texts of a property: a string, the names of things, or a list of both. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value))
    return value.slice(0, MOST_NODES).flatMap((one) => (Array.isArray(one) ? [] : textsOf(one)));
  if (isNode(value))
    return textsOf(Array.isArray(value.name) ? value.name[0] : (value.name ?? value['@value']));
  return [];
}

/** The types of a node without the address of their vocabulary. */
export function typesOf(node: JsonLdNode): string[] {
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']];
  return types.filter((type) => typeof type === 'string').map((type) => type.replace(/^.*[/#:]/, ''));
}

/** Longer descriptions hold whole catalogues. */
const LONGEST_SOURCE = 2_000_000;

/** Things beyond are lists of other articles. */
const MOST_NODES = 200;

/** Kinds of schema.org that stand for the article of a page, best first. */
const ARTICLE_KINDS: readonly RegExp[] = [
  /^(?:\w*NewsArticle|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting|OpinionNewsArticle)$/,
  /^\w*Article$/,
  /^(?:\w*Review|CreativeWork|Recipe)$/,
  /^(?:\w*Page)$/,
];

function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Content systems write raw line ends into strings and wrap the whole in comments; both are undone before giving up. */
function parseLenient(source: string): unknown {
  if (source.length > LONGEST_SOURCE) return null;
  const json = source
    .trim()
    .replace(/^(?:<!--|<!\[CDATA\[|\/\*[^*]*\*\/)/, '')
    .replace(/(?:-->|\]\]>|;)$/, '');
  for (const attempt of [json, json.replace(/\s+/g, ' ').replace(/, ?([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch {
      // Broken JSON is common on the web; the next attempt or another source speaks for the article.
    }
  }
  return null;
}

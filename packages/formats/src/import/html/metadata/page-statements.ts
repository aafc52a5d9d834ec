/** What a page states of itself in its head: the raw material of the metadata and of hints for finding the body. */
import type { HtmlDocument, HtmlElement } from '../dom.ts';
import { articleNode, type JsonLdNode, jsonLdNodes, textsOf } from './json-ld.ts';

/** The statements of a page, unjudged. */
export interface PageStatements {
  /** The structured description of the article, and of everything. */
  article: JsonLdNode | null;
  nodes: readonly JsonLdNode[];
  /** Contents of `meta` by name, property or itemprop in lower case, in order. */
  metas: ReadonlyMap<string, readonly string[]>;
  title: string | null;
  lang: string | null;
  canonical: string | null;
}

/** Collects the statements. */
export function pageStatements(document: HtmlDocument): PageStatements {
  const nodes = jsonLdNodes(document);
  return {
    article: articleNode(nodes),
    nodes,
    metas: metasOf(document),
    title:
      firstOf(document.querySelectorAll('head title, title'))?.textContent.replace(/\s+/g, ' ').trim() ||
      null,
    lang: firstOf(document.querySelectorAll('html[lang], html'))?.getAttribute('lang')?.trim() || null,
    canonical:
      firstOf(document.querySelectorAll('link[rel~="canonical" i]'))?.getAttribute('href')?.trim() || null,
  };
}

/** The values of a `meta`, of all the names in turn. */
export function metaValues({ metas }: PageStatements, ...names: readonly string[]): string[] {
  return names.flatMap((name) => metas.get(name) ?? []);
}

/** Every title that the page states, and the parts of that of the window, one of which may be the name of the site. */
export function statedTitles(statements: PageStatements): string[] {
  const { article, title } = statements;
  const titles = [
    ...textsOf(article?.headline).slice(0, 2),
    ...metaValues(
      statements,
      'og:title',
      'twitter:title',
      'dc.title',
      'parsely-title',
      'sailthru.title',
      'title',
    ),
    ...(title
      ? [
          title,
          ...title
            .slice(0, LONGEST_TITLE)
            .split(TITLE_DIVIDER)
            .sort((a, b) => b.length - a.length),
        ]
      : []),
  ];
  const trimmed = titles.map((one) => one.slice(0, LONGEST_TITLE).trim());
  return [...new Set(trimmed.filter((one) => one.length >= SHORTEST_TITLE))].slice(0, MOST_TITLES);
}

/** No headline is longer, and no page has so many: every one is looked for in every block. */
const LONGEST_TITLE = 500;
const MOST_TITLES = 16;

/** Shorter parts of a title are names of sections. */
const SHORTEST_TITLE = 8;

/** What stands between the headline and the name of the site. */
const TITLE_DIVIDER = /\s+[|\-–—·•«»:/]+\s+/;

function metasOf(document: HtmlDocument): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const value = element.getAttribute('content')?.trim();
    if (!value) continue;
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name) metas.set(name, [...(metas.get(name) ?? []), value]);
    }
  }
  return metas;
}

function firstOf(elements: Iterable<HtmlElement>): HtmlElement | null {
  for (const element of elements) return element;
  return null;
}

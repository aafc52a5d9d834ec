/** Where pages state what: for each field the places in the order in which they are believed. */
import type { MetadataCandidate, MetadataField } from '@onrecord/schema';
import { type JsonLdNode, textsOf } from './json-ld.ts';
import { metaValues, type PageStatements } from './page-statements.ts';

/** One place and what it says. */
export interface Source {
  field: MetadataField;
  /** Kept with each candidate. */
  origin: string;
  read(statements: PageStatements): readonly string[];
}

/** The statements that stand in the head of the page, best first within a field. */
export const SOURCES: readonly Source[] = [
  jsonLd('headline', 'headline'),
  ...metas('headline', [
    'og:title',
    'sailthru.title',
    'parsely-title',
    'citation_title',
    'dc.title',
    'twitter:title',
  ]),
  { field: 'headline', origin: 'title', read: ({ title }) => (title ? [title] : []) },

  jsonLd('standfirst', 'description'),
  ...metas('standfirst', [
    'og:description',
    'description',
    'sailthru.description',
    'dc.description',
    'twitter:description',
  ]),

  jsonLd('byline', 'author'),
  jsonLd('byline', 'creator'),
  ...metas('byline', [
    'parsely-author',
    'sailthru.author',
    'byl',
    'author',
    'article:author',
    'article:author_name',
    'og:article:author',
    'citation_author',
    'cxenseparse:author',
    'dc.creator',
    'dcterms.creator',
    'dcsext.author',
    'rbauthors',
    'twitter:data1',
    'twitter:creator:name',
  ]),

  // Before the publisher of the structured description, which is the agency where a paper re-posts agency copy.
  ...metas('outlet', ['og:site_name']),
  jsonLd('outlet', 'publisher'),
  ...metas('outlet', [
    'citation_journal_title',
    'application-name',
    'dc.publisher',
    'apple-mobile-web-app-title',
    'publisher',
  ]),

  jsonLd('published', 'datePublished'),
  ...metas('published', [
    'article:published_time',
    'og:published_time',
    'og:article:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'cxenseparse:recs:publishtime',
    'citation_publication_date',
    'citation_date',
    'citation_online_date',
    'dc.date.issued',
    'dcterms.created',
    'dcterms.issued',
    'dc.date',
    'dcterms.date',
    'publishdate',
    'publish-date',
    'publish_date',
    'pubdate',
    'published_at',
    'publication_date',
    'article.published',
    'article_date_original',
    'originalpublicationdate',
    'og:pubdate',
    'ptime',
    'date',
    'date.release',
    'release_date',
    'created',
    'article.created',
  ]),
  jsonLd('published', 'dateCreated'),
  jsonLd('published', 'uploadDate'),

  jsonLd('modified', 'dateModified'),
  ...metas('modified', [
    'article:modified_time',
    'og:updated_time',
    'datemodified',
    'dcterms.modified',
    'lastmod',
    'last-modified',
    'article.updated',
  ]),

  { field: 'lang', origin: 'html lang', read: ({ lang }) => (lang ? [lang] : []) },
  jsonLd('lang', 'inLanguage'),
  ...metas('lang', ['og:locale', 'content-language', 'dc.language', 'language']),

  {
    field: 'canonical-url',
    origin: 'link canonical',
    read: ({ canonical }) => (canonical ? [canonical] : []),
  },
  ...metas('canonical-url', ['og:url']),
  jsonLd('canonical-url', 'url'),
];

/** Everything that the head of the page says, as written, in the order of the sources. */
export function statedCandidates(statements: PageStatements): MetadataCandidate[] {
  const found: MetadataCandidate[] = [];
  for (const { field, origin, read } of SOURCES)
    for (const raw of read(statements)) {
      const value = plainText(raw);
      const isNew = !found.some(
        (other) => other.field === field && other.origin === origin && other.value === value,
      );
      if (value !== '' && value.length <= LONGEST_VALUE && isNew) found.push({ field, value, origin });
    }
  return found;
}

/** Longer statements are whole articles. */
const LONGEST_VALUE = 2000;

function jsonLd(field: MetadataField, property: string): Source {
  return {
    field,
    origin: property === field ? 'json-ld' : `json-ld ${property}`,
    read: ({ article }) => valuesOf(article, property),
  };
}

function valuesOf(article: JsonLdNode | null, property: string): string[] {
  return textsOf(article?.[property]).slice(0, MOST_VALUES);
}

/** More of one kind are a list of something else. */
const MOST_VALUES = 20;

function metas(field: MetadataField, names: readonly string[]): Source[] {
  return names.map((name) => ({
    field,
    origin: name,
    read: (statements) => metaValues(statements, name).slice(0, MOST_VALUES),
  }));
}

/** Content systems escape twice, and put markup into descriptions. */
function plainText(raw: string): string {
  return raw
    .slice(0, 2 * LONGEST_VALUE)
    .replace(/<[^>]*>/g, ' ')
    .replace(
      /&(amp|lt|gt|quot|#0?39|apos|nbsp|#8217|#8216|#8220|#8221|#8211|#8212|rsquo|lsquo|rdquo|ldquo|mdash|ndash);/g,
      (_, name: string) => ENTITIES[name] ?? ' ',
    )
    .replace(/[\0\u00AD\u200B\u2060\uFEFF]/g, '')
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '#039': "'",
  '#39': "'",
  '#8211': '–',
  '#8212': '—',
  '#8216': '‘',
  '#8217': '’',
  '#8220': '“',
  '#8221': '”',
  amp: '&',
  apos: "'",
  gt: '>',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  rdquo: '”',
  rsquo: '’',
};

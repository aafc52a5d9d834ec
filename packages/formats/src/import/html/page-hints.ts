/** What a page says of its article, as the classifier of blocks uses it. */
import type { HtmlDocument } from './dom.ts';
import { comparable, type PageHints } from './features/page-hints.ts';
import { textsOf } from './metadata/json-ld.ts';
import { metaValues, type PageStatements, statedTitles } from './metadata/page-statements.ts';
import { keptByReadability } from './readability.ts';
import type { RenderedHtml } from './render-html.ts';

/** Collects the hints. It takes the document apart: read everything else from it first. */
export function pageHints(document: HtmlDocument, page: RenderedHtml, statements: PageStatements): PageHints {
  return {
    titles: statedTitles(statements),
    description: metaValues(statements, 'og:description', 'description', 'twitter:description')[0] ?? null,
    articleBody: comparable(textsOf(statements.article?.articleBody)[0]?.slice(0, LONGEST_BODY) ?? null),
    readability: keptByReadability(document, page),
  };
}

/** Every block is looked up in it; longer than the longest articles of magazines. */
const LONGEST_BODY = 200_000;

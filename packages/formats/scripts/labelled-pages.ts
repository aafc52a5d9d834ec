/** The pages of the benchmark as the learner takes them. */
import { parseDocument } from '../src/import/html/dom.ts';
import { viewPage } from '../src/import/html/features/page-view.ts';
import { pageStatements } from '../src/import/html/metadata/page-statements.ts';
import { pageHints } from '../src/import/html/page-hints.ts';
import { renderHtml } from '../src/import/html/render-html.ts';
import type { ArticlePage } from './article-pages.ts';
import { type LabelledPage, labelled } from './body-learner.ts';
import { goldShares } from './gold-blocks.ts';

/** A page of the benchmark with its labels. */
export interface BenchmarkPage extends LabelledPage {
  gold: string;
  url: string;
}

/** Reads a page and labels its blocks by the gold body. */
export function labelPage({ html, url, articleBody }: ArticlePage): BenchmarkPage {
  const document = parseDocument(html);
  const page = renderHtml(document);
  const view = viewPage(page, pageHints(document, page, pageStatements(document)));
  const host = new URL(url).hostname.replace(/^www\./, '');
  return { ...labelled(host, view, goldShares(view.texts, articleBody)), gold: articleBody, url };
}

/**
 * Reads the development pages of the article extraction benchmark through the door and prints how well: body by the benchmark's
 * own measure, metadata found, time a page. The models were learned on these pages; for pages that they have not seen see
 * `cross-validate-html.ts`.
 * Run: node scripts/score-html.ts [--data DIR] [--metadata] [--blocks PART-OF-URL]
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportedArticle } from '../src/import/index.ts';
import { readArticles } from '../src/import/index.ts';
import { type ArticlePage, readPages, type Shares, scoreOf, sharesOf } from './article-pages.ts';
import { CORPORA_FOLDER } from './corpora-folder.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(CORPORA_FOLDER, 'article-html') },
    metadata: { type: 'boolean', default: false },
    blocks: { type: 'string' },
  },
});

/** Roles whose words are the article's own. */
const BODY_ROLES = ['body'];
const ARTICLE_ROLES = ['body', 'subhead', 'dateline', 'agency-tag'];

const rows: { page: ArticlePage; article: ImportedArticle | null; milliseconds: number }[] = [];
for (const page of readPages(values.data)) {
  const bytes = new TextEncoder().encode(page.html);
  const before = process.cpuUsage();
  const article = await firstArticle(bytes);
  const { user, system } = process.cpuUsage(before);
  rows.push({ page, article, milliseconds: (user + system) / 1000 });
}

const times = rows.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
console.log(`pages ${rows.length}, without an article ${rows.filter(({ article }) => !article).length}`);
print('body', BODY_ROLES);
print('body and subheads', ARTICLE_ROLES);
console.log(`processor time a page: median ${at(0.5)} ms, nine in ten under ${at(0.9)} ms, most ${at(1)} ms`);
for (const field of ['byline', 'published', 'headline', 'outlet', 'standfirst', 'lang'] as const) {
  const found = rows.filter(({ article }) => article?.metadata?.[field]).length;
  console.log(
    `${field.padEnd(10)} on ${found} of ${rows.length} (${((100 * found) / rows.length).toFixed(1)}%)`,
  );
}
if (values.metadata)
  for (const { page, article } of rows) {
    const { byline, published, outlet, headline } = article?.metadata ?? {};
    console.log([new URL(page.url).hostname, byline, published, outlet, headline].join(' | '));
  }
if (values.blocks)
  for (const { page, article } of rows) {
    if (!page.url.includes(values.blocks)) continue;
    for (const { role, score, start, end } of article?.blocks ?? [])
      console.log(
        `${role.padEnd(13)} ${score}  ${article?.text.slice(start, Math.min(end, start + 90)).replace(/\s+/g, ' ')}`,
      );
  }

async function firstArticle(bytes: Uint8Array): Promise<ImportedArticle | null> {
  try {
    for await (const piece of readArticles({ name: 'page.html', bytes }))
      if ('article' in piece) return piece.article;
  } catch (error) {
    console.log(String(error));
  }
  return null;
}

function print(what: string, roles: readonly string[]): void {
  const shares = rows.map(({ page, article }): Shares => {
    const said = article?.blocks?.filter(({ role }) => roles.includes(role)) ?? [];
    return sharesOf(
      page.articleBody,
      said.map(({ start, end }) => article?.text.slice(start, end)).join('\n'),
    );
  });
  const { f1, precision, recall } = scoreOf(shares);
  console.log(
    `${what}: F1 ${f1.toFixed(4)}, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)} (fitted)`,
  );
}

function at(share: number): string {
  return (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(1);
}

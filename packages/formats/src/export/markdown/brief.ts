/** The brief, section by section. */
import { creditRoles, type OnrecordRecord } from '@onrecord/schema';
import { claims } from './claims.ts';
import { count } from './count.ts';
import { link, plain } from './escape.ts';
import { type Footnotes, openFootnotes } from './footnotes.ts';
import { type Holdings, holdingsByStory } from './holdings.ts';
import { passages } from './passages.ts';
import { statementsOf } from './statements.ts';
import { denials, silences, voices } from './voices.ts';

/** One brief for each story, in one document. */
export async function* briefOf(records: AsyncIterable<OnrecordRecord>): AsyncGenerator<string> {
  const all = await holdingsByStory(records);
  for (const [index, holdings] of all.entries()) {
    const label = all.length > 1 ? `${index + 1}.` : '';
    const footnotes = openFootnotes(label, holdings.names.article);
    if (index > 0) yield '\n---\n\n';
    yield* sections(holdings, footnotes);
  }
}

function* sections(holdings: Holdings, footnotes: Footnotes): Generator<string> {
  yield head(holdings);
  yield* articles(holdings);
  yield* voices(holdings, footnotes);
  yield denials(holdings, footnotes);
  yield silences(holdings, footnotes);
  yield* claims(holdings, footnotes);
  yield* passages(holdings, footnotes);
  yield '---\n\n';
  yield 'Characters are counted in UTF-16 code units from the beginning of the article’s text, as in the bundle of this story, which proves each of them.\n\n';
  yield* footnotes.notes();
}

function head(holdings: Holdings): string {
  const statements = statementsOf(holdings);
  const speakers = new Set(statements.map(({ speakerId }) => speakerId).filter((id) => id !== null)).size;
  const outlets = new Set(holdings.articles.map(({ publisher, id }) => publisher.outletId ?? id)).size;
  const counts = [
    count(holdings.articles.length, 'article'),
    count(outlets, 'outlet'),
    count(statements.length, 'statement'),
    count(speakers, 'named or described speaker'),
  ].join(', ');
  const notice = holdings.isDemonstration
    ? '> Written to show the product. It reports nothing that happened.\n\n'
    : '';
  return `# ${plain(holdings.title)}\n\n${notice}${counts}.\n\n`;
}

function* articles({ articles: all, names }: Holdings): Generator<string> {
  if (!all.length) return;
  yield '## Articles\n\n';
  for (const [index, article] of all.entries()) {
    const { title, outlet, address, file, published } = names.article(article.id);
    const credits = article.credits.map(
      ({ role, name }) =>
        `${creditRoles.has(role) ? creditRoles.entry(role).label.toLowerCase() : plain(role)}: ${plain(name)}`,
    );
    const details = [published ?? 'no date', ...(file ? [`file ${plain(file)}`] : []), ...credits].join('; ');
    yield `${index + 1}. **${plain(outlet)}**, ${address ? link(title, address) : plain(title)}  \n   ${details}\n`;
  }
  yield '\n';
}

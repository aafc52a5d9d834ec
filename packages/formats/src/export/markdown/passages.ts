/** The section on passages that articles share, and on credits that one of them leaves out. */
import { type PassageKind, passageKinds, type SharedPassage, sameOrigins } from '@onrecord/schema';
import { plain } from './escape.ts';
import type { Footnotes } from './footnotes.ts';
import type { Holdings } from './holdings.ts';

/** Passages in more than one article; nothing when there are none. Repeats inside of one article are left out. */
export function* passages(holdings: Holdings, footnotes: Footnotes): Generator<string> {
  const articleOfText = new Map(holdings.articles.map(({ id, textId }) => [textId, id]));
  const shared = holdings.passages.filter(({ spans }) => new Set(spans.map(({ text }) => text)).size > 1);
  if (!shared.length) return;
  yield '## Shared passages and credits\n\n';
  for (const passage of shared.sort(byLostCredit)) {
    yield `- ${headOf(passage, holdings)}\n`;
    for (const span of passage.spans) {
      const articleId = articleOfText.get(span.text);
      if (articleId === undefined) continue;
      const { outlet } = holdings.names.article(articleId);
      yield `  - ${plain(outlet)}: ${plain(span.exact)}${footnotes.mark(articleId, [span])}\n`;
    }
    for (const difference of passage.differences) yield `  - differs: ${plain(difference)}\n`;
    yield* lostCredits(passage, holdings, articleOfText, footnotes);
  }
  yield '\n';
}

/** What lost its credit comes first; the rest stays in order. */
function byLostCredit(a: SharedPassage, b: SharedPassage): number {
  return Number(b.creditLost.length > 0) - Number(a.creditLost.length > 0);
}

function headOf({ kind, sameOrigin, origin }: SharedPassage, { names }: Holdings): string {
  const label = passageKinds.has(kind) ? passageKinds.entry(kind as PassageKind).label : plain(kind);
  const supplied = origin ? `; supplied by ${plain(names.actor(origin.actorId))}` : '';
  return `**${label}**, one origin: ${sameOrigins.entry(sameOrigin).label.toLowerCase()}${supplied}`;
}

function* lostCredits(
  { creditLost }: SharedPassage,
  { names }: Holdings,
  articleOfText: ReadonlyMap<string, string>,
  footnotes: Footnotes,
): Generator<string> {
  for (const { articleId, span, credit } of creditLost) {
    const { outlet } = names.article(articleId);
    const creditedIn = articleOfText.get(credit.text);
    const proof = creditedIn === undefined ? '' : footnotes.mark(creditedIn, [credit]);
    yield `  - ${plain(outlet)} carries it${footnotes.mark(articleId, [span])} without the credit “${plain(credit.exact)}”${proof}\n`;
  }
}

/** The sections on claims across articles: who carries each, from how many origins, and what contradicts it. */
import { claimDimensions, reportStances, verdicts } from '@onrecord/schema';
import { plain } from './escape.ts';
import type { Footnotes } from './footnotes.ts';
import type { Holdings } from './holdings.ts';

/** Claims with their reports; nothing when the records hold no claim. */
export function* claims(holdings: Holdings, footnotes: Footnotes): Generator<string> {
  if (!holdings.claims.length) return;
  yield '## Claims across articles\n\n';
  for (const claim of holdings.claims) {
    const { min, max, because } = claim.independent;
    const origins = min === max ? `${min}` : `between ${min} and ${max}`;
    yield `- **${plain(claim.statement)}**  \n`;
    yield `  outlets that carry it: ${claim.outlets}; independent origins: ${origins}${because.length ? ` (${because.map(plain).join(' ')})` : ''}\n`;
    yield* reportItems(claim.id, holdings, footnotes);
    yield* relationItems(claim.id, holdings);
    yield* verdictItems(claim.id, holdings);
  }
  yield '\n';
}

function* reportItems(
  claimId: string,
  { reports, names }: Holdings,
  footnotes: Footnotes,
): Generator<string> {
  for (const report of reports.filter((one) => one.claimId === claimId)) {
    const stance = reportStances.has(report.stance)
      ? reportStances.entry(report.stance).label
      : report.stance;
    const { outlet } = names.article(report.articleId);
    const who = report.speakerId === null ? `${outlet}, in its own voice` : names.actor(report.speakerId);
    const mark = footnotes.mark(report.articleId, [report.span]);
    yield `  - ${plain(stance).toLowerCase()}: ${plain(who)}${mark}\n`;
  }
}

function* relationItems(claimId: string, { claims, claimRelations }: Holdings): Generator<string> {
  const statements = new Map(claims.map(({ id, statement }) => [id, statement]));
  for (const { a, b, relation, dimension, apparent, why } of claimRelations) {
    if (relation !== 'contradicts' || (a !== claimId && b !== claimId)) continue;
    const other = statements.get(a === claimId ? b : a) ?? '';
    const inWhat =
      dimension && claimDimensions.has(dimension)
        ? ` in ${claimDimensions.entry(dimension).label.toLowerCase()}`
        : '';
    const dissolves = apparent ? ' (dissolves on a closer look)' : '';
    yield `  - contradicts${inWhat}: ${plain(other)}${dissolves}${why ? `. ${plain(why)}` : ''}\n`;
  }
}

/** A verdict is a person's, and is named as theirs. */
function* verdictItems(claimId: string, holdings: Holdings): Generator<string> {
  for (const { left, right, agent, reason } of holdings.verdicts) {
    if (left !== claimId) continue;
    const word = verdicts.has(right) ? verdicts.entry(right).label : right;
    yield `  - verdict of ${plain(agent)}: “${plain(word)}”. ${plain(reason)}\n`;
  }
}

/** The sections on claims across articles: who carries each, from how many origins, and what contradicts it. */
import {
  type Claim,
  type ClaimRelation,
  type ClaimReport,
  claimDimensions,
  type Judgement,
  reportStances,
  verdicts,
} from '@onrecord/schema';
import { plain } from './escape.ts';
import type { Footnotes } from './footnotes.ts';
import type { Holdings } from './holdings.ts';

/** Claims with their reports; nothing when the records hold no claim. */
export function* claims(holdings: Holdings, footnotes: Footnotes): Generator<string> {
  if (!holdings.claims.length) return;
  const about = detailsByClaim(holdings);
  yield '## Claims across articles\n\n';
  for (const claim of holdings.claims) {
    yield `- **${plain(claim.statement)}**  \n  ${spreadOf(claim)}\n`;
    for (const report of about.reports.get(claim.id) ?? []) yield reportItem(report, holdings, footnotes);
    for (const { other, relation } of about.contradictions.get(claim.id) ?? [])
      yield contradictionItem(relation, about.statements.get(other) ?? '');
    for (const verdict of about.verdicts.get(claim.id) ?? []) yield verdictItem(verdict);
  }
  yield '\n';
}

function detailsByClaim({ claims: all, reports, claimRelations, verdicts: given }: Holdings) {
  const contradictions = claimRelations
    .filter(({ relation }) => relation === 'contradicts')
    .flatMap((relation) => [
      { of: relation.a, other: relation.b, relation },
      { of: relation.b, other: relation.a, relation },
    ]);
  return {
    statements: new Map(all.map(({ id, statement }) => [id, statement])),
    reports: Map.groupBy(reports, ({ claimId }) => claimId),
    contradictions: Map.groupBy(contradictions, ({ of }) => of),
    verdicts: Map.groupBy(given, ({ left }) => left),
  };
}

function spreadOf({ outlets, independent: { min, max, because } }: Claim): string {
  const origins = min === max ? `${min}` : `between ${min} and ${max}`;
  const why = because.length ? ` (${because.map(plain).join(' ')})` : '';
  return `outlets that carry it: ${outlets}; independent origins: ${origins}${why}`;
}

function reportItem(
  { stance, speakerId, articleId, span }: ClaimReport,
  { names }: Holdings,
  footnotes: Footnotes,
): string {
  const label = reportStances.has(stance) ? reportStances.entry(stance).label.toLowerCase() : plain(stance);
  const { outlet } = names.article(articleId);
  const who = speakerId === null ? `${outlet}, in its own voice` : names.actor(speakerId);
  return `  - ${label}: ${plain(who)}${footnotes.mark(articleId, [span])}\n`;
}

function contradictionItem({ dimension, apparent, why }: ClaimRelation, other: string): string {
  const isKnown = dimension && claimDimensions.has(dimension);
  const inWhat = isKnown ? ` in ${claimDimensions.entry(dimension).label.toLowerCase()}` : '';
  const dissolves = apparent ? ' (dissolves on a closer look)' : '';
  return `  - contradicts${inWhat}: ${plain(other)}${dissolves}${why ? `. ${plain(why)}` : ''}\n`;
}

/** A verdict is a person's, and is named as theirs. */
function verdictItem({ right, agent, reason }: Judgement): string {
  const word = verdicts.has(right) ? verdicts.entry(right).label : right;
  return `  - verdict of ${plain(agent)}: “${plain(word)}”. ${plain(reason)}\n`;
}

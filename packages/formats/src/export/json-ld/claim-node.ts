/** Claims and the reports that carry them. */
import type { ClaimReport } from '@onrecord/schema';
import type { ClaimAppearances } from '../claim-appearances.ts';
import { wordIri } from '../iri.ts';
import { isParty } from './actor-node.ts';
import { type Desk, filled, type Node, spanNode, toActor, toRecord } from './node.ts';

/** The claim, which is nobody's verdict: where it appears and who asserts it. */
export function claimNode(
  { claim, articleIds, authorIds, firstId }: ClaimAppearances,
  { names }: Desk,
): Node {
  const authors = authorIds.filter((id) => isParty(names.kindOf(id)));
  return {
    ...toRecord(claim.id),
    '@type': ['Claim', 'prov:Entity'],
    text: claim.statement,
    'onrecord:outlets': claim.outlets,
    'onrecord:independentOriginsAtLeast': claim.independent.min,
    'onrecord:independentOriginsAtMost': claim.independent.max,
    ...filled({
      appearance: articleIds.map(toRecord),
      firstAppearance: firstId && toRecord(firstId),
      author: authors.map((id) => toActor(id, names)),
      'onrecord:report': claim.reports.map(toRecord),
    }),
  };
}

/** One place where an article carries a claim. */
export function reportNode(report: ClaimReport, { names, activities }: Desk): Node {
  return {
    ...toRecord(report.id),
    '@type': ['onrecord:ClaimReport', 'prov:Entity'],
    'onrecord:claim': toRecord(report.claimId),
    'onrecord:stance': { '@id': wordIri('report-stance', report.stance) },
    'onrecord:modality': { '@id': wordIri('modality', report.modality) },
    'onrecord:span': spanNode(report.span),
    'prov:wasDerivedFrom': toRecord(report.attributionId ?? report.articleId),
    ...filled({
      'prov:wasAttributedTo': report.speakerId === null ? null : toActor(report.speakerId, names),
    }),
    ...activities.of(report.made),
  };
}

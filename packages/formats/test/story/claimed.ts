/** The claims of the story for golden files, how they stand to each other, and what people decided about them. */
import type { OnrecordRecord, RecordTypes, Span } from '@onrecord/schema';
import { MADE } from './said.ts';
import { inFirst, inSecond } from './texts.ts';

/** Claims with their reports, a contradiction, and verdicts: given, undecided, unsure and taken back. */
export function claimed(): OnrecordRecord[] {
  return [
    claim('claim:1', 'The cafés stay open', ['report:1', 'report:2'], 2),
    claim('claim:2', 'The ferry is unsafe', ['report:3'], 1),
    claim('claim:3', '=The ferry returns by noon', ['report:4'], 1),
    report('report:1', 1, inFirst('Cafe\u0301s stay open'), 'attribution:11', 'asserts'),
    report('report:2', 2, inSecond('Cafe\u0301s stay open'), 'attribution:22', 'asserts'),
    {
      ...report('report:3', 1, inFirst('the ferry was unsafe'), 'attribution:14', 'denies'),
      claimId: 'claim:2',
      speakerId: 'actor:company',
      modality: 'denied',
    },
    { ...report('report:4', 2, inSecond('Ferry due “by noon”'), null, 'asserts'), claimId: 'claim:3' },
    {
      type: 'ClaimRelation',
      id: 'claim-relation:1',
      a: 'claim:2',
      b: 'claim:3',
      relation: 'contradicts',
      dimension: 'polarity',
      apparent: false,
      resolution: 'open',
      why: 'An unsafe ferry does not sail.',
      made: MADE,
    },
    verdict('judgement:1', 'claim:1', 'mostly-true', {}),
    verdict('judgement:2', 'claim:2', 'false', { retractedAt: '2031-03-05T10:00:00Z' }),
    verdict('judgement:3', 'claim:2', 'false', { value: 'unsure' }),
    verdict('judgement:4', 'claim:3', 'unproven', {}),
  ];
}

function claim(id: string, statement: string, reports: string[], outlets: number): RecordTypes['Claim'] {
  const origin = {
    key: `origin of ${id}`,
    basis: 'same-speaker-event',
    reportIds: reports,
    evidence: [],
  } as const;
  return {
    type: 'Claim',
    id,
    statement,
    normalised: null,
    reports,
    outlets,
    origins: [{ ...origin, evidence: [inFirst('Tove Aasen')] }],
    independent: { min: 1, max: 1, because: ['All reports carry one act of one speaker.'] },
  };
}

function report(
  id: string,
  article: 1 | 2,
  span: Span,
  attributionId: string | null,
  stance: 'asserts' | 'denies',
): RecordTypes['ClaimReport'] {
  return {
    type: 'ClaimReport',
    id,
    claimId: 'claim:1',
    articleId: `article:${article}`,
    span,
    attributionId,
    speakerId: attributionId === null ? null : 'actor:aasen',
    chain: [{ actorId: article === 1 ? 'actor:gazette' : 'actor:unknown', role: 'outlet', span: null }],
    modality: 'asserted',
    stance,
    made: { ...MADE, stage: 'claim' },
  };
}

type Judgement = RecordTypes['Judgement'];

function verdict(id: string, left: string, right: string, more: Partial<Judgement>): Judgement {
  return {
    type: 'Judgement',
    id,
    kind: 'verdict',
    left,
    right,
    value: 'yes',
    agent: 'Fact desk of the harbour school',
    reason: 'Two of the three <cafés> were open on the day.',
    at: '2031-03-05T09:00:00Z',
    retractedAt: null,
    ...more,
  };
}

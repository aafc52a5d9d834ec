/** What the articles of the story for tests say together: claims, relations, events, passages. */
import type { OnrecordRecord } from '../index.ts';
import { inFirst, inSecond, MADE } from './story-texts.ts';

/** Claims, their reports and their relation. */
export function claimed(): OnrecordRecord[] {
  const claim = {
    type: 'Claim' as const,
    normalised: null,
    outlets: 1,
    independent: { min: 1, max: 1, because: [] },
  };
  return [
    {
      ...claim,
      id: 'claim:1',
      statement: 'The harbour of Fennmark stays shut until Friday.',
      reports: ['report:1'],
      origins: [
        {
          key: 'mayor',
          basis: 'same-speaker-event',
          reportIds: ['report:1'],
          evidence: [inFirst('mayor Ilse Brandtner')],
        },
      ],
    },
    { ...claim, id: 'claim:2', statement: 'The harbour of Fennmark is shut.', reports: [], origins: [] },
    {
      type: 'ClaimReport',
      id: 'report:1',
      claimId: 'claim:1',
      articleId: 'article:1',
      span: inFirst('shut until Friday'),
      attributionId: 'attribution:1',
      speakerId: 'actor:mayor',
      chain: [{ actorId: 'actor:courier', role: 'outlet', span: null }],
      modality: 'asserted',
      stance: 'asserts',
      made: MADE,
    },
    {
      type: 'ClaimRelation',
      id: 'claim-relation:1',
      a: 'claim:1',
      b: 'claim:2',
      relation: 'refines',
      dimension: 'time',
      apparent: false,
      resolution: null,
      why: null,
      made: MADE,
    },
  ];
}

/** Relations, events, passages, the story and a judgement. */
export function linked(): OnrecordRecord[] {
  return [
    {
      type: 'Relation',
      id: 'relation:1',
      from: 'actor:mayor',
      to: 'actor:town',
      relation: 'leads',
      status: 'asserted',
      when: null,
      evidence: [inFirst('mayor Ilse Brandtner')],
      made: MADE,
    },
    {
      type: 'TimelineEvent',
      id: 'event:1',
      label: 'The harbour opens',
      when: null,
      status: 'planned',
      actorIds: ['actor:mayor'],
      placeIds: ['actor:town'],
      evidence: [inFirst('until Friday')],
      made: MADE,
    },
    {
      type: 'SharedPassage',
      id: 'passage:1',
      kind: 'near-verbatim',
      spans: [
        inFirst('The harbour will stay shut until Friday'),
        inSecond('The harbour will stay shut until Friday'),
      ],
      sameOrigin: 'probable',
      origin: { actorId: 'actor:courier', span: null },
      creditLost: [{ articleId: 'article:2', span: inSecond('The harbour'), credit: inFirst('FENNMARK') }],
      differences: ['The second leaves out the name of the mayor.'],
      made: MADE,
    },
    {
      type: 'Story',
      id: 'story:1',
      title: 'The harbour of Fennmark',
      articleIds: ['article:1', 'article:2'],
      claimIds: ['claim:1', 'claim:2'],
      layout: [{ actorId: 'actor:mayor', x: -0.5, y: 1 }],
    },
    {
      type: 'Judgement',
      id: 'judgement:1',
      kind: 'same-actor',
      left: 'actor:mayor',
      right: 'actor:of-an-earlier-run',
      value: 'yes',
      agent: 'a reader',
      reason: 'The same office in the same town.',
      at: '2031-03-04T09:00:00Z',
      retractedAt: null,
    },
  ];
}

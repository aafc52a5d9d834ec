/** Ties, an event, a shared passage, the map and the story itself, for golden files. */
import type { MapEdge, OnrecordRecord, RecordTypes } from '@onrecord/schema';
import { MADE } from './said.ts';
import { inFirst, inSecond } from './texts.ts';

/** Relations, an event, a passage that lost its credit, and the story. */
export function linked(): OnrecordRecord[] {
  return [
    relation('relation:1', 'actor:company', 'actor:skarvholm', 'located-in', {
      evidence: [inFirst('The company, based in Skarvholm')],
    }),
    relation('relation:2', 'actor:brandt', 'actor:company', 'advises', {
      status: 'alleged',
      evidence: [inFirst('Ilja Brandt, who is said to advise Holm & Lines')],
    }),
    relation('relation:3', 'actor:brandt', 'actor:company', 'member-of', {
      status: 'denied',
      evidence: [inFirst('Ilja Brandt')],
    }),
    relation('relation:4', 'actor:aasen', 'actor:company', 'spokesperson-of', {
      when: { earliest: '2031-03-01', latest: null, precision: 'open', basis: [], how: 'inferred' },
      evidence: [inSecond('Aasen said')],
    }),
    {
      type: 'TimelineEvent',
      id: 'event:1',
      label: 'The ferry returns',
      when: {
        earliest: '2031-03-03',
        latest: '2031-03-09',
        precision: 'range',
        basis: [inFirst('on Monday')],
        how: 'inferred',
      },
      status: 'planned',
      actorIds: ['actor:company'],
      placeIds: ['actor:skarvholm'],
      evidence: [inFirst('the ferry would be “back by <b>noon</b>, at the latest”')],
      made: MADE,
    },
    {
      type: 'SharedPassage',
      id: 'passage:1',
      kind: 'shared-quote',
      spans: [inFirst('“Cafe\u0301s stay open,”'), inSecond('“Cafe\u0301s stay open,”')],
      sameOrigin: 'yes',
      origin: { actorId: 'actor:radio', span: inFirst('Radio Holm') },
      creditLost: [
        {
          articleId: 'article:2',
          span: inSecond('“Cafe\u0301s stay open,” the harbour master said'),
          credit: inFirst('Radio Holm'),
        },
      ],
      differences: ['“told Radio Holm on Monday” is missing'],
      made: { ...MADE, stage: 'origin' },
    },
    {
      type: 'Story',
      id: 'story:1',
      title: 'The ferry of *Skarvholm*',
      articleIds: ['article:1', 'article:2'],
      claimIds: ['claim:1', 'claim:2', 'claim:3'],
      layout: [
        { actorId: 'actor:aasen', x: -0.5, y: 0.25 },
        { actorId: 'actor:company', x: 0.5, y: -1 },
      ],
    },
  ];
}

/** The lines of the map: relations in both directions of one pair, and two actors quoted together. */
export const edges: readonly MapEdge[] = [
  edge('edge:1', 'actor:company', 'actor:skarvholm', 'located-in', 'asserted'),
  edge('edge:2', 'actor:brandt', 'actor:company', 'advises', 'alleged'),
  edge('edge:3', 'actor:brandt', 'actor:company', 'member-of', 'denied'),
  edge('edge:4', 'actor:company', 'actor:brandt', 'supports', 'planned'),
  { ...edge('edge:5', 'actor:aasen', 'actor:company', null, null), weight: 3 },
];

type Relation = RecordTypes['Relation'];

function relation(
  id: string,
  from: string,
  to: string,
  kind: Relation['relation'],
  more: Partial<Relation> & Pick<Relation, 'evidence'>,
): Relation {
  return {
    type: 'Relation',
    id,
    from,
    to,
    relation: kind,
    status: 'asserted',
    when: null,
    made: { ...MADE, stage: 'relation' },
    ...more,
  };
}

function edge(
  id: string,
  from: string,
  to: string,
  relation: MapEdge['relation'],
  status: MapEdge['status'],
): MapEdge {
  return { id, from, to, relation, status, weight: 1, evidence: [inFirst('Holm & Lines')] };
}

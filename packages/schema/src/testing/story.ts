/**
 * A small story with a record of every type, for tests: two invented articles about an invented harbour. The emoji and
 * the combining accent before the first span guard the unit of offsets.
 */
import { textIdOf } from '../ids.ts';
import type { Made, OnrecordRecord, RecordType, RecordTypes, Span } from '../index.ts';
import { spanOf } from '../span.ts';

const FIRST = [
  '🌊 Cafe\u0301 quay under water',
  'FENNMARK - The harbour will stay shut until Friday, mayor Ilse Brandtner said on Monday.',
  '“We cannot risk lives,” she told Radio Selm.',
  '',
].join('\n');

const SECOND = ['Harbour closed 🚢', 'The harbour will stay shut until Friday, the mayor said.', ''].join(
  '\n',
);

const FIRST_ID = textIdOf(FIRST);
const SECOND_ID = textIdOf(SECOND);

const MADE: Made = { by: 'person', stage: 'annotation', version: '1.0.0', confidence: 1 };

/** The first place of the words in the first text. */
export function inFirst(words: string): Span {
  return spanOf(FIRST_ID, FIRST, { start: FIRST.indexOf(words), end: FIRST.indexOf(words) + words.length });
}

/** The first place of the words in the second text. */
export function inSecond(words: string): Span {
  return spanOf(SECOND_ID, SECOND, {
    start: SECOND.indexOf(words),
    end: SECOND.indexOf(words) + words.length,
  });
}

/** Fresh copies of all records, in bundle order. */
export function storyRecords(): OnrecordRecord[] {
  return JSON.parse(JSON.stringify([...reporters(), ...texts(), ...said(), ...claimed(), ...linked()]));
}

/** A fresh copy of the first record of the type. */
export function recordOf<T extends RecordType>(type: T): RecordTypes[T] {
  return storyRecords().find((record) => record.type === type) as RecordTypes[T];
}

/** The story with one record changed. */
export function storyWith<T extends RecordType>(
  type: T,
  change: (record: RecordTypes[T]) => void,
): OnrecordRecord[] {
  const records = storyRecords();
  const record = records.find((one) => one.type === type) as RecordTypes[T];
  change(record);
  return records;
}

function reporters(): OnrecordRecord[] {
  const actor = {
    type: 'Actor' as const,
    aliases: [],
    roles: [],
    affiliationId: null,
    links: [],
    redirectTo: null,
  };
  return [
    outlet('outlet:courier', 'Fennmark Courier', 'actor:courier'),
    outlet('outlet:unknown', null, 'actor:unknown'),
    { ...actor, id: 'actor:courier', kind: 'news-outlet', name: 'Fennmark Courier' },
    { ...actor, id: 'actor:unknown', kind: 'news-outlet', name: null },
    {
      ...actor,
      id: 'actor:mayor',
      kind: 'person',
      name: 'Ilse Brandtner',
      aliases: [{ text: 'Ilse Brandtner', count: 1 }],
      roles: [inFirst('mayor')],
      affiliationId: 'actor:town',
      links: [{ scheme: 'wikidata', id: 'Q0' }],
    },
    { ...actor, id: 'actor:town', kind: 'place', name: 'Fennmark' },
  ];
}

function outlet(id: string, name: string | null, actorId: string): RecordTypes['Outlet'] {
  return { type: 'Outlet', id, name, kind: 'newspaper', country: null, domains: [], actorId };
}

function texts(): OnrecordRecord[] {
  const body = { role: 'body', score: 0.9, reason: 'A sentence.' } as const;
  const version = { type: 'TextVersion', rule: 'lf-1', supersedes: null } as const;
  const article = { type: 'Article' as const, standfirst: null, host: null, credits: [], lang: 'en' };
  return [
    {
      ...article,
      id: 'article:1',
      textId: FIRST_ID,
      file: 'first.txt',
      headline: inFirst('🌊 Cafe\u0301 quay under water'),
      publisher: { outletId: 'outlet:courier', how: 'stated', basis: [inFirst('FENNMARK')] },
      published: {
        earliest: '2031-03-03',
        latest: null,
        precision: 'open',
        basis: [inFirst('Monday')],
        how: 'stated',
      },
    },
    {
      ...article,
      id: 'article:2',
      textId: SECOND_ID,
      headline: inSecond('Harbour closed 🚢'),
      publisher: { outletId: 'outlet:unknown', how: 'unknown', basis: [] },
      host: { outletId: null, how: 'unknown', basis: [] },
      published: null,
    },
    {
      ...version,
      id: FIRST_ID,
      articleId: 'article:1',
      text: FIRST,
      blocks: [{ start: 0, end: 22, ...body }],
    },
    { ...version, id: SECOND_ID, articleId: 'article:2', text: SECOND, blocks: [] },
  ];
}

function said(): OnrecordRecord[] {
  return [
    {
      type: 'Mention',
      id: 'mention:mayor',
      articleId: 'article:1',
      span: inFirst('Ilse Brandtner'),
      form: 'name',
      actorId: 'actor:mayor',
      coActorIds: [],
      because: null,
      made: MADE,
    },
    attribution('attribution:1', 'article:1', inFirst('The harbour will stay shut until Friday')),
    attribution('attribution:2', 'article:2', inSecond('The harbour will stay shut until Friday')),
    {
      type: 'Utterance',
      id: 'utterance:1',
      speakerId: 'actor:mayor',
      when: null,
      where: null,
      renderings: ['attribution:1', 'attribution:2'],
      best: 'attribution:1',
      differences: [{ attributionIds: ['attribution:1', 'attribution:2'], kind: 'date-dropped' }],
    },
  ];
}

function attribution(id: string, articleId: string, content: Span): RecordTypes['Attribution'] {
  return {
    type: 'Attribution',
    id,
    articleId,
    kind: 'indirect',
    source: [],
    cue: [],
    content: [content],
    quoted: [],
    cueClass: 'say',
    stance: 'states',
    modality: 'asserted',
    speakerId: 'actor:mayor',
    because: null,
    coSpeakerIds: [],
    addresseeIds: ['actor:town'],
    chain: [
      { actorId: 'actor:courier', role: 'outlet', span: null },
      { actorId: 'actor:mayor', role: 'speaker', span: content },
    ],
    chainBasis: 'stated',
    nestedIn: null,
    duplicateOf: null,
    unclosedQuote: false,
    utteranceId: 'utterance:1',
    made: MADE,
  };
}

function claimed(): OnrecordRecord[] {
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

function linked(): OnrecordRecord[] {
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

/** A small hand-made record set for the golden files: one invented article with one attribution. */
import type { OnrecordRecord } from '@onrecord/schema';
import { spanOf } from '@onrecord/schema';
import { textIdOf } from '@onrecord/schema/ids';

const TEXT = '⛴️ “Cafe\u0301s stay open,” harbour master Tove Aasen said.\n';
const ID = textIdOf(TEXT);

const span = (words: string) =>
  spanOf(ID, TEXT, { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

const ACTOR = { type: 'Actor', affiliationId: null, redirectTo: null } as const;
const MADE = { by: 'pipeline', stage: 'attribution', version: '1.0.0', confidence: 0.75 } as const;

/** The records in bundle order. */
export const records: OnrecordRecord[] = [
  {
    type: 'Outlet',
    id: 'outlet:1',
    name: null,
    kind: 'unknown',
    country: null,
    domains: [],
    actorId: 'actor:2',
  },
  {
    ...ACTOR,
    id: 'actor:1',
    kind: 'person',
    name: 'Tove Aasen',
    aliases: [],
    roles: [span('harbour master')],
    links: [],
  },
  { ...ACTOR, id: 'actor:2', kind: 'news-outlet', name: null, aliases: [], roles: [], links: [] },
  {
    type: 'Article',
    id: 'article:1',
    textId: ID,
    file: 'quay.txt',
    headline: null,
    standfirst: null,
    publisher: { outletId: 'outlet:1', how: 'unknown', basis: [] },
    host: null,
    credits: [],
    published: null,
    lang: 'en',
  },
  {
    type: 'TextVersion',
    id: ID,
    articleId: 'article:1',
    text: TEXT,
    rule: 'lf-1',
    supersedes: null,
    blocks: [],
  },
  {
    type: 'Attribution',
    id: 'attribution:1',
    articleId: 'article:1',
    kind: 'direct',
    source: [span('harbour master Tove Aasen')],
    cue: [span('said')],
    content: [span('“Cafe\u0301s stay open,”')],
    quoted: [span('Cafe\u0301s stay open,')],
    cueClass: 'say',
    stance: 'states',
    modality: 'asserted',
    speakerId: 'actor:1',
    because: null,
    coSpeakerIds: [],
    addresseeIds: [],
    chain: [
      { actorId: 'actor:2', role: 'outlet', span: null },
      { actorId: 'actor:1', role: 'speaker', span: span('harbour master Tove Aasen') },
    ],
    chainBasis: 'stated',
    nestedIn: null,
    duplicateOf: null,
    unclosedQuote: false,
    utteranceId: null,
    made: MADE,
  },
];

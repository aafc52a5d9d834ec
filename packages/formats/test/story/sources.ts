/** Who publishes, speaks and is spoken of in the story for golden files, and the articles with their texts. */
import type { OnrecordRecord, RecordTypes } from '@onrecord/schema';
import { FIRST, FIRST_ID, inFirst, inSecond, SECOND, SECOND_ID } from './texts.ts';

/** Outlets and actors: with and without a name, and one that was merged into another. */
export function cast(): OnrecordRecord[] {
  return [
    {
      type: 'Outlet',
      id: 'outlet:gazette',
      name: 'Skarvholm Gazette',
      kind: 'newspaper',
      country: 'NO',
      domains: ['gazette.example'],
      actorId: 'actor:gazette',
    },
    {
      type: 'Outlet',
      id: 'outlet:unknown',
      name: null,
      kind: 'unknown',
      country: null,
      domains: [],
      actorId: 'actor:unknown',
    },
    actor('actor:gazette', 'news-outlet', 'Skarvholm Gazette'),
    actor('actor:unknown', 'news-outlet', null),
    actor('actor:radio', 'news-outlet', 'Radio Holm'),
    actor('actor:aasen', 'person', 'Tove Aasen', {
      aliases: [
        { text: 'Tove Aasen', count: 1 },
        { text: 'Aasen', count: 1 },
      ],
      roles: [inFirst('harbour master'), inSecond('harbour master')],
      affiliationId: 'actor:skarvholm',
      links: [{ scheme: 'wikidata', id: 'Q0' }],
    }),
    actor('actor:brandt', 'person', 'Ilja Brandt', { roles: [inFirst('Deputy mayor')] }),
    actor('actor:company', 'organisation', 'Holm & Lines <Ltd>', {
      aliases: [{ text: 'Holm\u0007Lines', count: 1 }],
    }),
    actor('actor:company-2', 'organisation', 'Holm & Lines', { redirectTo: 'actor:company' }),
    actor('actor:leaflet', 'document', null, { aliases: [{ text: 'a leaflet', count: 1 }] }),
    actor('actor:man', 'unnamed-source', null),
    actor('actor:skarvholm', 'place', 'Skarvholm'),
  ];
}

/** A page with address, byline and day, and a document of two pages that somebody re-posted. */
export function articles(): OnrecordRecord[] {
  return [
    {
      type: 'Article',
      id: 'article:1',
      textId: FIRST_ID,
      url: 'https://gazette.example/ferry?from=front&to="here"',
      headline: inFirst('⛴️🌊 Cafe\u0301 owners await the ferry'),
      standfirst: null,
      publisher: { outletId: 'outlet:gazette', how: 'metadata', basis: [] },
      host: null,
      credits: [{ role: 'byline', name: 'Ronja Falk', span: inFirst('Ronja Falk') }],
      published: {
        earliest: '2031-03-03',
        latest: '2031-03-03',
        precision: 'day',
        basis: [],
        how: 'metadata',
      },
      retrievedAt: '2031-03-04T08:00:00Z',
      lang: 'en',
    },
    {
      type: 'Article',
      id: 'article:2',
      textId: SECOND_ID,
      file: 'ferry.pdf',
      headline: inSecond('🚢 Ferry due “by noon”'),
      standfirst: null,
      publisher: { outletId: 'outlet:unknown', how: 'unknown', basis: [] },
      host: { outletId: null, how: 'unknown', basis: [] },
      credits: [],
      published: null,
      lang: 'en',
    },
    { ...version(FIRST_ID, 'article:1', FIRST), blocks: [headlineOf(FIRST)] },
    {
      ...version(SECOND_ID, 'article:2', SECOND),
      blocks: [headlineOf(SECOND)],
      pages: [
        { number: 1, start: 0, end: inSecond('the islanders').start },
        { number: 2, start: inSecond('the islanders').start, end: SECOND.length },
      ],
      original: { sha256: 'ab'.repeat(32), mediaType: 'application/pdf', size: 4096, format: 'pdf' },
    },
  ];
}

type Actor = RecordTypes['Actor'];

function actor(id: string, kind: Actor['kind'], name: string | null, more: Partial<Actor> = {}): Actor {
  return {
    type: 'Actor',
    id,
    kind,
    name,
    aliases: [],
    roles: [],
    affiliationId: null,
    links: [],
    redirectTo: null,
    ...more,
  };
}

function version(id: string, articleId: string, text: string) {
  return { type: 'TextVersion', id, articleId, text, rule: 'lf-1', supersedes: null } as const;
}

function headlineOf(text: string) {
  return {
    start: 0,
    end: text.indexOf('\n'),
    role: 'headline',
    score: 0.9,
    reason: 'The first line.',
  } as const;
}

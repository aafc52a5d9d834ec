/** The outlets, actors, articles and texts of the story for tests. */
import type { OnrecordRecord, RecordTypes } from '../index.ts';
import { FIRST, FIRST_ID, inFirst, inSecond, SECOND, SECOND_ID } from './story-texts.ts';

/** Who publishes, speaks and is spoken of. */
export function reporters(): OnrecordRecord[] {
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

/** The articles and their texts. */
export function texts(): OnrecordRecord[] {
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

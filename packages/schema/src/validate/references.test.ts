import { describe, expect, it } from 'vitest';
import type { RecordType, RecordTypes } from '../record.ts';
import { storyWith } from '../testing/story.ts';
import { groundingIssues } from './index.ts';

/** Each field that holds an id, with the type it must point to. */
const HELD: [RecordType, (record: never, id: string) => void, string][] = [
  ['Outlet', (one: RecordTypes['Outlet'], id) => Object.assign(one, { actorId: id }), 'Actor'],
  ['Actor', (one: RecordTypes['Actor'], id) => Object.assign(one, { affiliationId: id }), 'Actor'],
  ['Actor', (one: RecordTypes['Actor'], id) => Object.assign(one, { redirectTo: id }), 'Actor'],
  ['Article', (one: RecordTypes['Article'], id) => Object.assign(one, { textId: id }), 'TextVersion'],
  ['Article', (one: RecordTypes['Article'], id) => Object.assign(one.publisher, { outletId: id }), 'Outlet'],
  [
    'Article',
    (one: RecordTypes['Article'], id) => Object.assign(one, { host: { ...one.publisher, outletId: id } }),
    'Outlet',
  ],
  ['TextVersion', (one: RecordTypes['TextVersion'], id) => Object.assign(one, { articleId: id }), 'Article'],
  [
    'TextVersion',
    (one: RecordTypes['TextVersion'], id) => Object.assign(one, { supersedes: id }),
    'TextVersion',
  ],
  ['Mention', (one: RecordTypes['Mention'], id) => Object.assign(one, { articleId: id }), 'Article'],
  ['Mention', (one: RecordTypes['Mention'], id) => Object.assign(one, { actorId: id }), 'Actor'],
  ['Mention', (one: RecordTypes['Mention'], id) => one.coActorIds.push(id), 'Actor'],
  ['Attribution', (one: RecordTypes['Attribution'], id) => one.coSpeakerIds.push(id), 'Actor'],
  [
    'Attribution',
    (one: RecordTypes['Attribution'], id) => Object.assign(one, { nestedIn: id }),
    'Attribution',
  ],
  [
    'Attribution',
    (one: RecordTypes['Attribution'], id) => Object.assign(one, { duplicateOf: id }),
    'Attribution',
  ],
  [
    'Attribution',
    (one: RecordTypes['Attribution'], id) => Object.assign(one, { utteranceId: id }),
    'Utterance',
  ],
  ['Utterance', (one: RecordTypes['Utterance'], id) => one.renderings.push(id), 'Attribution'],
  ['Utterance', (one: RecordTypes['Utterance'], id) => Object.assign(one, { best: id }), 'Attribution'],
  [
    'Utterance',
    (one: RecordTypes['Utterance'], id) => one.differences[0]?.attributionIds.push(id),
    'Attribution',
  ],
  ['Claim', (one: RecordTypes['Claim'], id) => one.reports.push(id), 'ClaimReport'],
  ['ClaimReport', (one: RecordTypes['ClaimReport'], id) => Object.assign(one, { claimId: id }), 'Claim'],
  [
    'ClaimReport',
    (one: RecordTypes['ClaimReport'], id) => Object.assign(one, { attributionId: id }),
    'Attribution',
  ],
  ['ClaimRelation', (one: RecordTypes['ClaimRelation'], id) => Object.assign(one, { b: id }), 'Claim'],
  ['TimelineEvent', (one: RecordTypes['TimelineEvent'], id) => one.placeIds.push(id), 'Actor'],
  [
    'SharedPassage',
    (one: RecordTypes['SharedPassage'], id) => Object.assign(one.origin ?? {}, { actorId: id }),
    'Actor',
  ],
  [
    'SharedPassage',
    (one: RecordTypes['SharedPassage'], id) => Object.assign(one.creditLost[0] ?? {}, { articleId: id }),
    'Article',
  ],
  ['Story', (one: RecordTypes['Story'], id) => one.articleIds.push(id), 'Article'],
  ['Story', (one: RecordTypes['Story'], id) => one.claimIds.push(id), 'Claim'],
  ['Story', (one: RecordTypes['Story'], id) => Object.assign(one.layout[0] ?? {}, { actorId: id }), 'Actor'],
];

describe('an id that a record holds', () => {
  it.each(HELD)('(%s %s) must be that of a record of type %s', (type, put, to) => {
    const wrong = to === 'Story' ? 'article:1' : 'story:1';
    const issues = groundingIssues(storyWith(type, (record) => put(record as never, wrong)));
    expect(issues).toMatchObject([
      { code: 'wrong_type', message: expect.stringContaining(`expected: ${to}`) },
    ]);
  });
});

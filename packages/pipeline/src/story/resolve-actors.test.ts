import type { ActorKind } from '@onrecord/schema';
import { describe, expect, it } from 'vitest';
import { articleFixture, type FixtureActor, fixtureActorId } from '../testing/article-fixture.ts';
import { resolveActors } from './resolve-actors.ts';

describe('one actor in two articles', () => {
  it.each<[ActorKind, string, string]>([
    ['person', 'Kang Ju Won', 'Kang Ju-won'],
    ['person', 'José Álvarez', 'Jose Alvarez'],
    ['person', 'Mohammed Zaidi', 'Mohamed Zaidi'],
    ['person', 'Yuri Lemko', 'Yury Lemko'],
    ['person', 'Ada B. Lind', 'Ada Lind'],
    ['country', 'United States', 'U.S.'],
    ['country', 'Netherlands', 'the Netherlands'],
    ['organisation', 'United Nations', 'UN'],
    ['organisation', 'UN Water Council', 'United Nations Water Council'],
    ['organisation', 'Orla Basin Trust', 'OBT'],
    ['government-body', 'Harbour Defence Office', 'Harbor Defense Office'],
    ['news-outlet', 'Tide', 'Tide News Agency'],
    ['news-outlet', 'The Delta Post', 'Delta Post'],
  ])('is %s %j and %j', (kind, a, b) => {
    expect(isOne({ kind, name: a }, { kind, name: b })).toBe(true);
  });

  it.each<[ActorKind, string, ActorKind, string]>([
    ['person', 'Andrei Lemko', 'person', 'Andrea Lemko'],
    ['person', 'Jan Lemko', 'person', 'Jon Lemko'],
    ['person', 'Ada Lind', 'person', 'Ida Lind'],
    ['country', 'Norway', 'government-body', 'Norway'],
    ['place', 'Oslo', 'country', 'Norway'],
    ['organisation', 'Delta Courier', 'organisation', 'D.C.'],
    ['organisation', 'Orla Basin Trust', 'organisation', 'Orla Basin Union'],
    ['group', 'Western officials', 'group', 'Western officials'],
    ['unnamed-source', 'a clerk', 'unnamed-source', 'a clerk'],
  ])('is not %s %j and %s %j', (kindOfA, a, kindOfB, b) => {
    expect(isOne({ kind: kindOfA, name: a }, { kind: kindOfB, name: b })).toBe(false);
  });
});

describe('an ambiguous short form', () => {
  it('stays apart when two bodies have the initials', () => {
    const actors = resolveActors([
      article({ trust: { kind: 'organisation', name: 'Orla Basin Trust' } }),
      article({ team: { kind: 'organisation', name: 'Old Boat Team' } }),
      article({ short: { kind: 'organisation', name: 'OBT' } }),
    ]).actors;
    expect(actors.filter(({ name, redirectTo }) => name === 'OBT' && redirectTo === null)).toHaveLength(1);
  });

  it('joins a bare body with that of the one state of which its article speaks', () => {
    const swedish = article({ force: { kind: 'government-body', name: 'Swedish Air Force' } });
    const bare = (country: string) =>
      article({
        force: { kind: 'government-body', name: 'Air Force' },
        country: { kind: 'country', name: country },
      });
    expect(survivors(swedish, bare('Sweden'), 'force')).toHaveLength(1);
    expect(survivors(swedish, bare('Canada'), 'force')).toHaveLength(2);
  });
});

describe('the survivor', () => {
  it('is of the kind that most articles see and carries a long form before an acronym', () => {
    const { actors } = resolveActors([
      article({ one: { kind: 'organisation', name: 'OBT' } }),
      article({ one: { kind: 'government-body', name: 'Orla Basin Trust' } }),
      article({
        one: { kind: 'government-body', name: 'Orla Basin Trust' },
        two: { kind: 'place', name: 'Quell' },
      }),
    ]);
    const [survivor] = actors.filter(
      ({ redirectTo, aliases }) => redirectTo === null && aliases.length === 2,
    );
    expect(survivor?.kind).toBe('government-body');
    expect(survivor?.name).toBe('Orla Basin Trust');
    expect(survivor?.aliases).toEqual([
      { text: 'Orla Basin Trust', count: 2 },
      { text: 'OBT', count: 1 },
    ]);
  });
});

function article(actors: Readonly<Record<string, FixtureActor>>) {
  const names = Object.values(actors).map(({ name }) => name);
  return articleFixture({ outlet: null, text: `Named here: ${names.join('; ')}.`, actors });
}

function isOne(a: FixtureActor, b: FixtureActor): boolean {
  const other = articleFixture({ outlet: null, text: `Elsewhere ${b.name} is named.`, actors: { one: b } });
  return survivors(article({ one: a }), other, 'one').length === 1;
}

function survivors(
  a: ReturnType<typeof articleFixture>,
  b: ReturnType<typeof articleFixture>,
  key: string,
): string[] {
  const { survivorOf } = resolveActors([a, b]);
  return [...new Set([a, b].map((batch) => survivorOf(fixtureActorId(batch, key))))];
}

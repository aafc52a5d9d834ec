import type { Actor, Article, OnrecordRecord, TextVersion } from '@onrecord/schema';
import { describe, expect, it } from 'vitest';
import { records } from '../../test/records.ts';
import { pageOf } from './cited-article.ts';
import { collectNames, type Names } from './names.ts';

function namesOf(given: readonly OnrecordRecord[]): Names {
  const names = collectNames();
  for (const record of given) names.add(record);
  return names;
}

const actor = (id: string, changes: Partial<Actor>): Actor => ({
  type: 'Actor',
  id,
  kind: 'person',
  name: null,
  aliases: [],
  roles: [],
  affiliationId: null,
  links: [],
  redirectTo: null,
  ...changes,
});

describe('names of actors', () => {
  it('follow merges, over several steps too', () => {
    const names = namesOf([
      actor('actor:1', { redirectTo: 'actor:2' }),
      actor('actor:2', { redirectTo: 'actor:3' }),
      actor('actor:3', { name: 'Tove Aasen' }),
    ]);
    expect(names.actor('actor:1')).toBe('Tove Aasen');
    expect(names.survivor('actor:1')).toBe('actor:3');
    expect(names.isNamed('actor:1')).toBe(true);
  });

  it('come to an end when a damaged bundle merges in a circle', () => {
    const names = namesOf([
      actor('actor:1', { redirectTo: 'actor:2', name: 'A' }),
      actor('actor:2', { redirectTo: 'actor:1', name: 'B' }),
    ]);
    expect(['A', 'B']).toContain(names.actor('actor:1'));
  });

  it('are the words that refer to somebody without a name, else what it is, else the id', () => {
    const names = namesOf([
      actor('actor:1', { aliases: [{ text: 'a harbour\nofficial', count: 2 }] }),
      actor('actor:2', { kind: 'state-news-agency' }),
      actor('actor:3', { kind: 'group' }),
    ]);
    expect(names.actor('actor:1')).toBe('a harbour official');
    expect(names.isNamed('actor:1')).toBe(false);
    expect(names.actor('actor:2')).toBe('Unknown outlet');
    expect(names.actor('actor:3')).toBe('Group');
    expect(names.actor('actor:4')).toBe('actor:4');
  });
});

describe('citations of articles', () => {
  const article = (changes: Partial<Article>) =>
    records.map((one) => (one.type === 'Article' ? { ...one, headline: null, ...changes } : one));
  const body = (text: string) => (one: OnrecordRecord) =>
    one.type === 'TextVersion' ? ({ ...one, text, blocks: [] } satisfies TextVersion) : one;

  it('take the first words of the body where there is no headline, cut at a word', () => {
    const long = `${'The ferry is late again, say the islanders, '.repeat(4)}`;
    const { title } = namesOf(article({}).map(body(long))).article('article:1');
    expect(long.startsWith(title.replace(' …', ''))).toBe(true);
    expect(title).toMatch(/^The ferry .* …$/);
    expect(title.length).toBeLessThan(90);
  });

  it('take the file where there are no words either', () => {
    const names = namesOf(article({}).map(body(' \n')));
    expect(names.article('article:2').title).toBe('ferry.pdf');
    expect(names.article('article:1').title).toBe('Untitled');
  });

  it('carry only addresses of the web', () => {
    const addressOf = (url: string) =>
      namesOf(article({ url, canonicalUrl: null })).article('article:1').address;
    expect(addressOf('https://gazette.example/a')).toBe('https://gazette.example/a');
    expect(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'ferry'].map(addressOf)).toEqual(
      [null, null, null, null],
    );
  });

  it('tell the page on which words begin', () => {
    const cited = namesOf(records).article('article:2');
    const [first, second] = cited.pages;
    expect(pageOf(cited, { start: second?.start ?? 0, end: 1 })).toBe(2);
    expect(pageOf(cited, { start: (first?.end ?? 0) - 1, end: 1 })).toBe(1);
    expect(pageOf(namesOf(records).article('article:1'), { start: 5, end: 6 })).toBe(null);
  });
});

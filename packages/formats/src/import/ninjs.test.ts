import { describe, expect, it } from 'vitest';
import { piecesOf, utf8 } from '../../test/pieces.ts';
import { importerOf } from './index.ts';

const V3 = {
  uri: 'https://norpress.example/items/q',
  standard: { name: 'ninjs', version: '3.0' },
  type: 'text',
  firstCreated: '2031-03-03T09:00:00Z',
  versionCreated: '2031-03-03T10:00:00Z',
  pubStatus: 'usable',
  copyrightHolder: 'Norpress',
  language: 'en',
  by: 'By Ada Berg and Ole Dahl',
  headlines: [
    { role: 'short', value: 'Shut' },
    { role: 'main', value: 'Quay shut' },
  ],
  bodies: [
    { role: 'main', contentType: 'text/plain', value: 'The ferry stays. Nobody answers.' },
    {
      role: 'rich',
      contentType: 'application/xhtml+xml',
      value: '<p>The <b>ferry</b> stays.</p><p>Nobody answers.</p>',
    },
  ],
};

const V1 = {
  uri: 'tag:norpress.example,2031:q',
  versioncreated: '2031-03-03T10:00:00Z',
  copyrightholder: 'Norpress',
  headline: 'Quay shut',
  byline: 'Ada Berg, Ole Dahl',
  body_text: 'The ferry stays. Nobody answers.',
  body_xhtml: '<div><p>The ferry stays.</p><p>Nobody answers.</p></div>',
};

const read = (value: unknown) => piecesOf({ name: 'item.json', bytes: utf8(JSON.stringify(value)) });

describe('an item of ninjs', () => {
  it.each([
    ['3', V3, 'By Ada Berg and Ole Dahl', '2031-03-03T09:00:00Z', V3.uri],
    ['1', V1, 'Ada Berg, Ole Dahl', '2031-03-03T10:00:00Z', null],
  ])('of version %s is an article with roles and metadata', async (_, item, byline, published, url) => {
    expect(importerOf({ name: 'item.json', bytes: utf8(JSON.stringify(item)) }).id).toBe('ninjs');
    const { articles, fault } = await read(item);
    expect(fault).toBeNull();
    expect(articles).toMatchObject([
      {
        file: 'item.json',
        url,
        text: `Quay shut\n\n${byline}\n\nThe ferry stays.\n\nNobody answers.`,
        metadata: { headline: 'Quay shut', byline: 'Ada Berg, Ole Dahl', outlet: 'Norpress', published },
      },
    ]);
    expect(articles[0]?.blocks?.map(({ role }) => role)).toEqual(['headline', 'byline', 'body', 'body']);
  });

  it('comes with others in a list, of which each is read or refused', async () => {
    const { articles, refusals } = await read([
      V3,
      { ...V3, type: 'picture', bodies: [] },
      { ...V3, pubStatus: 'canceled' },
    ]);
    expect(articles.map(({ file }) => file)).toEqual(['item.json#1']);
    expect(refusals.map(({ name, code }) => [name, code])).toEqual([
      ['item.json#2', 'no_article'],
      ['item.json#3', 'no_article'],
    ]);
  });

  it('is known by its fields when its text stands in front of them', async () => {
    const { uri, ...others } = V1;
    const { articles } = await read({
      ...others,
      body_text: 'The ferry stays. '.repeat(400),
      body_xhtml: undefined,
      uri,
    });
    expect(articles).toMatchObject([{ original: { format: 'ninjs' }, metadata: { headline: 'Quay shut' } }]);
  });

  it('without words is refused with what to do', async () => {
    const { fault } = await read({ ...V3, bodies: undefined });
    expect(fault).toMatchObject({
      code: 'no_article',
      message: expect.stringMatching(/^item\.json: .+\. .+\.$/),
    });
  });
});

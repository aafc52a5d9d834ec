import { isRecordOf, type OnrecordRecord, type RecordType } from '@onrecord/schema';
import { writeBundle } from '@onrecord/schema/bundle';
import { failing, passing, story } from '@onrecord/schema/fixtures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, utf8 } from '../../test/pieces.ts';
import { importerOf } from './index.ts';

async function bundleOf(records: readonly OnrecordRecord[]): Promise<Uint8Array> {
  const lines: string[] = [];
  for await (const line of writeBundle(records)) lines.push(line);
  return utf8(lines.join(''));
}

function all<T extends RecordType>(type: T, records: readonly OnrecordRecord[]) {
  return records.filter((record) => isRecordOf(type, record));
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

describe('a bundle', () => {
  it('comes in with every record of its articles unchanged, in whatever order they stand', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...story], { minLength: story.length }), async (records) => {
        const { records: found, fault } = await piecesOf({
          name: 'story.jsonl',
          bytes: await bundleOf(records),
        });
        expect(fault).toBeNull();
        const batches = found.flatMap((one) => one.batches);
        expect(batches.map(({ article }) => article).sort(byId)).toEqual(all('Article', story).sort(byId));
        for (const [type, field] of [
          ['Mention', 'mentions'],
          ['Attribution', 'attributions'],
          ['Relation', 'relations'],
        ] as const)
          expect(batches.flatMap((batch): OnrecordRecord[] => batch[field]).sort(byId)).toEqual(
            all(type, story).sort(byId),
          );
      }),
      { numRuns: 20 },
    );
  });

  it('gives each article the actors and outlets that it points at', async () => {
    const { records } = await piecesOf({ name: 'story.jsonl', bytes: await bundleOf(story) });
    for (const { article, outlets, actors, attributions, textVersion } of records[0]?.batches ?? []) {
      const ids = new Set(actors.map(({ id }) => id));
      expect(textVersion.id).toBe(article.textId);
      expect(outlets.map(({ id }) => id)).toContain(article.publisher.outletId);
      for (const { actorId } of outlets) expect(ids).toContain(actorId);
      for (const { speakerId, chain } of attributions)
        for (const id of [speakerId, ...chain.map(({ actorId }) => actorId)])
          if (id) expect(ids).toContain(id);
      for (const { affiliationId, redirectTo } of actors)
        for (const id of [affiliationId, redirectTo]) if (id) expect(ids).toContain(id);
    }
  });

  it('says from which story its articles come, and nothing when there are several', async () => {
    const [only] = all('Story', story);
    if (!only) throw new Error('The fixture holds a story.');
    const one = await piecesOf({ name: 'story.jsonl', bytes: await bundleOf(story) });
    expect(one.records[0]?.storyTitle).toBe(only.title);
    const other = { ...only, id: `story:${'0'.repeat(24)}`, title: 'Another one' };
    const two = await piecesOf({ name: 'story.jsonl', bytes: await bundleOf([...story, other]) });
    expect(two.records[0]).not.toHaveProperty('storyTitle');
  });

  it('names the records that belong to no single article', async () => {
    const { refusals } = await piecesOf({ name: 'story.jsonl', bytes: await bundleOf(story) });
    const count = all('Claim', story).length;
    expect(refusals).toMatchObject([{ name: 'story.jsonl', code: 'no_article' }]);
    expect(refusals[0]?.message).toContain(`${count} Claim,`);
    expect(refusals[0]?.message).not.toContain('Mention');
  });

  it.each(passing.map(({ name, bundle }) => [name, bundle] as const))(
    'that passes every check is read: %s',
    async (_, bundle) => {
      const { fault } = await piecesOf({ name: 'any', bytes: utf8(bundle) });
      if (fault !== null) expect(fault).toMatchObject({ code: 'no_article' });
    },
  );

  it.each(failing.map(({ name, bundle }) => [name, bundle] as const))(
    'that proves nothing is not taken over: %s',
    async (_, bundle) => {
      const { records, articles, fault, refusals } = await piecesOf({
        name: 'any.jsonl',
        bytes: utf8(bundle),
      });
      expect(records).toEqual([]);
      expect(articles).toEqual([]);
      expect(fault !== null || refusals.length > 0).toBe(true);
    },
  );

  it('says where the first fault is', async () => {
    const text = new TextDecoder().decode(await bundleOf(story));
    const { exact } = all('Mention', story)[0]?.span ?? { exact: '' };
    const { fault } = await piecesOf({
      name: 'a.jsonl',
      bytes: utf8(text.replace(`"exact":"${exact}"`, `"exact":"${exact}x"`)),
    });
    expect(fault).toMatchObject({
      code: 'not_grounded',
      message: expect.stringMatching(/first in line \d+, /),
    });
  });

  it('is known by its first line, whatever it is called', async () => {
    const bytes = await bundleOf(story);
    for (const name of ['a.jsonl', 'a.json', 'a', 'a.txt'])
      expect(importerOf({ name, bytes }).id).toBe('bundle');
  });
});

import { createHash } from 'node:crypto';
import { validateBundle } from '@onrecord/schema/validate';
import { describe, expect, it } from 'vitest';
import { ATTRIBUTIONS_PER_ARTICLE, archiveOf, type GeneratedStory } from './archive.ts';

describe('the generated archive', () => {
  it('is the same on every run', () => {
    expect(digestOf(archiveOf(60))).toBe(digestOf(archiveOf(60)));
  });

  it('begins a larger archive with the smaller one', () => {
    const [first] = archiveOf(20);
    const [begun] = archiveOf(200);
    expect(begun).toEqual(first);
  });

  it('is grounded: every span of every record is a slice of its text', async () => {
    for (const story of archiveOf(40)) {
      const { level, issues } = await validateBundle(recordsOf(story));
      expect(issues).toEqual([]);
      expect(level).toBe('grounded');
    }
  });

  it('gives every article ten attributions and about three hundred words', () => {
    const articles = [...archiveOf(100)].flatMap((story) => story.articles);
    const words = articles.map(({ batch }) => batch.textVersion.text.split(/\s+/).length);
    expect(articles.every(({ batch }) => batch.attributions.length === ATTRIBUTIONS_PER_ARTICLE)).toBe(true);
    const mean = words.reduce((sum, count) => sum + count) / words.length;
    expect(mean).toBeGreaterThan(280);
    expect(mean).toBeLessThan(320);
  });

  it('merges the people whom articles name by the surname alone', () => {
    const [story] = archiveOf(20);
    expect(story?.linked.actors.some(({ redirectTo }) => redirectTo !== null)).toBe(true);
  });
});

function digestOf(stories: Iterable<GeneratedStory>): string {
  const hash = createHash('sha256');
  for (const { articles, linked } of stories)
    hash.update(JSON.stringify([articles.map(({ batch }) => batch), linked]));
  return hash.digest('hex');
}

/** The records of a story as a bundle lists them, each once. */
function recordsOf({ articles, linked }: GeneratedStory) {
  const { story, actors, utterances, passages } = linked;
  const outlets = new Map(
    articles.flatMap(({ batch }) => batch.outlets.map((outlet) => [outlet.id, outlet])),
  );
  const own = articles.flatMap(({ batch }) => [
    batch.article,
    batch.textVersion,
    ...batch.mentions,
    ...batch.attributions,
    ...batch.relations,
  ]);
  return [...outlets.values(), ...actors, ...own, ...utterances, ...passages, story];
}

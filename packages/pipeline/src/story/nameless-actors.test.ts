import { describe, expect, it } from 'vitest';
import { extractMarked } from '../attribution/testing/marked-article.ts';
import { linkStory } from './link-story.ts';

describe('actors without a name', () => {
  it('stay apart across articles, also when two articles describe them in the same words', async () => {
    const articles = await Promise.all([
      extractMarked('{s:The South African state news agency} {c:reported} {t:that the dam is safe}.'),
      extractMarked('{t:The ferry is late}, {s:the South African state news agency} {c:said}.'),
    ]);
    const { actors } = linkStory({ id: 'story:dam', title: 'Dam' }, articles);
    const described = actors.filter(({ name, aliases }) => name === null && aliases.length > 0);
    expect(described.map(({ redirectTo }) => redirectTo)).toEqual([null, null]);
  });
});

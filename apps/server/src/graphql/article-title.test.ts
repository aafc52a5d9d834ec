import type { Article } from '@onrecord/schema';
import { describe, expect, it } from 'vitest';
import { titleOf } from './article-title.ts';

const untitled = { headline: null, file: 'quay.txt' } as Article;

const bodyOf = (text: string) => ({
  text,
  blocks: [{ start: 0, end: text.length, role: 'body' as const, score: 1, reason: 'All of it.' }],
});

describe('the title of an article without a headline', () => {
  it('is its first words', () => {
    expect(titleOf(untitled, bodyOf('The quay stays shut.\nSo does the pier.'))).toBe('The quay stays shut.');
  });

  it.each(['', 'x'])('is never cut in the middle of a character (%j in front)', (front) => {
    const title = titleOf(untitled, bodyOf(front + '\u{1d49c}'.repeat(60)));
    expect(title).toBe(`${front}${'\u{1d49c}'.repeat(39)}…`);
    expect(title.isWellFormed()).toBe(true);
  });
});

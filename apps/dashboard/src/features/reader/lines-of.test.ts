import { describe, expect, it } from 'vitest';
import { readingItems } from './lines-of.ts';

const text = 'Ferry resumes\n(Agency) — The ferry sailed again.\nSubscribe now\nRead more: Tides';
const block = (words: string, role: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, role, reason: 'test' };
};

describe('lines of the reader', () => {
  const items = readingItems(text, [
    block('Ferry resumes', 'HEADLINE'),
    block('(Agency) —', 'AGENCY_TAG'),
    block('The ferry sailed again.', 'BODY'),
    block('Subscribe now', 'PROMO'),
    block('Read more: Tides', 'RELATED_LINKS'),
  ]);

  it('put an agency tag and its paragraph on one line', () => {
    const line = items[1]?.fold === false ? items[1].line : null;
    expect(line && text.slice(line.start, line.end)).toBe('(Agency) — The ferry sailed again.');
    expect(line?.role).toBe('BODY');
  });

  it('fold furniture together and lose none of it', () => {
    expect(items).toHaveLength(3);
    expect(items[2]?.fold && items[2].lines.map(({ role }) => role)).toEqual(['PROMO', 'RELATED_LINKS']);
  });
});

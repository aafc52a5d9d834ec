import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importerOf, readArticles } from './index.ts';
import { textImporter } from './text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('plain text', () => {
  it('keeps every character but the line ends, so that offsets lead back to the file', async () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => /^[\p{L}\p{M}\p{N}\p{S}]+$/u.test(text));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        async (lines, end) => {
          for await (const piece of readArticles({ name: 'any.txt', bytes: bytes(lines.join(end)) }))
            expect(piece).toMatchObject({ article: { text: lines.join('\n') } });
        },
      ),
    );
  });

  it.each([
    ['notes', 'The ferry sails at noon.'],
    ['quay.2031-03-03', 'The ferry sails at noon.'],
    ['quay.txt', 'A page that only speaks of <html> is text.'],
  ])('is what %s holds', (name, text) => {
    expect(importerOf({ name, bytes: bytes(text) }).id).toBe('text');
  });

  it.each([
    ['quay.html', 'The ferry sails at noon.'],
    ['quay.txt', '\uFEFF\n<!DOCTYPE html><p>The ferry sails at noon.</p>'],
    ['quay.txt', '<?xml version="1.0"?><rss/>'],
    ['story.jsonl', '{"onrecord":"1.0"}'],
    ['quay.txt', 'PK\x03\x04'],
    ['letter', '{\\rtf1 The ferry}'],
  ])('is not what %s holds when it is %j', (name, text) => {
    expect(textImporter.sniff(bytes(text), name, null)).toBe(0);
  });
});

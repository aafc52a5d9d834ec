import { afterEach, describe, expect, it } from 'vitest';
import { articles } from '../testing/articles.ts';
import { type Extraction, openExtraction } from './extraction.ts';
import { ExtractionError } from './extraction-error.ts';

let extraction: Extraction;
afterEach(() => extraction.close());

const [article] = articles;
if (!article) throw new Error('The tests need an article.');

describe('the extraction thread', () => {
  it('reads, extracts and links', async () => {
    extraction = openExtraction();
    const [read] = await extraction.read(article);
    if (!read || !('article' in read)) throw new Error('Nothing was read.');
    const { original: _, ...words } = read.article;
    const batch = await extraction.extract(words);
    expect(batch.textVersion.text).toBe(words.text);
    const linked = await extraction.link({ story: { id: 'story:1', title: 'One' }, articles: [batch] });
    expect(linked.story).toMatchObject({ id: 'story:1', articleIds: [batch.article.id] });
  });

  it('carries the code of an error over', async () => {
    extraction = openExtraction();
    const error = await extraction
      .read({ name: 'nothing.txt', bytes: new Uint8Array() })
      .catch((reason) => reason);
    expect(error).toBeInstanceOf(ExtractionError);
    expect(error).toMatchObject({ code: 'empty', message: expect.stringMatching(/^nothing\.txt: /) });
  });

  it('gives up what takes too long, and goes on with the next in a new thread', async () => {
    extraction = openExtraction(1);
    await expect(extraction.read(article)).rejects.toMatchObject({ code: 'too_slow' });
    await extraction.close();
    extraction = openExtraction();
    expect(await extraction.read(article)).toHaveLength(1);
  });

  it('answers calls that are made at once in their order', async () => {
    extraction = openExtraction();
    const fileOf = async (input: (typeof articles)[number]) => {
      const [read] = await extraction.read(input);
      return read && 'article' in read ? read.article.file : null;
    };
    const names = await Promise.all(articles.map(fileOf));
    expect(names).toEqual(articles.map(({ name }) => name));
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { articles } from '../testing/articles.ts';
import { type Extraction, MAX_ARTICLE_LENGTH, openExtraction } from './extraction.ts';

let extraction: Extraction;
afterEach(() => extraction.close());

const texts = articles.map(({ name, bytes }) => ({ file: name, text: new TextDecoder().decode(bytes) }));
const [article] = texts;
if (!article) throw new Error('The tests need an article.');

describe('the extraction thread', () => {
  it('extracts and links', async () => {
    extraction = openExtraction();
    const batch = await extraction.extract(article);
    expect(batch.textVersion.text).toBe(article.text);
    const linked = await extraction.link({ story: { id: 'story:1', title: 'One' }, articles: [batch] });
    expect(linked.story).toMatchObject({ id: 'story:1', articleIds: [batch.article.id] });
  });

  it('reads the head of an article alone', async () => {
    extraction = openExtraction();
    expect(await extraction.head(article)).toMatchObject({
      byline: 'Petra Lanning',
      published: '2031-03-03',
    });
  });

  it('gives up what takes too long, and goes on with the next in a new thread', async () => {
    extraction = openExtraction({ limitMs: 1 });
    await expect(extraction.extract(article)).rejects.toMatchObject({ code: 'too_slow' });
    await extraction.close();
    extraction = openExtraction();
    expect(await extraction.extract(article)).toMatchObject({ article: { file: article.file } });
  });

  it('refuses a text that is longer than any article', async () => {
    extraction = openExtraction();
    const text = 'The ferry is late. '.repeat(MAX_ARTICLE_LENGTH / 10);
    await expect(extraction.extract({ text })).rejects.toMatchObject({ code: 'too_large' });
  });

  it('answers calls that are made at once in their order', async () => {
    extraction = openExtraction();
    const batches = await Promise.all(texts.map((text) => extraction.extract(text)));
    expect(batches.map((batch) => batch.article.file)).toEqual(texts.map(({ file }) => file));
  });
});

import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { articles } from '../testing/articles.ts';
import { ExtractionError } from './extraction-error.ts';
import { type FileToRead, openReading, type ReadArticle, type Reading } from './reading.ts';

let reading: Reading;
afterEach(() => reading.close());

const [article] = articles;
if (!article) throw new Error('The tests need an article.');

/** The only article of the file, with its original. */
async function onlyArticle(file: FileToRead): Promise<{ found: ReadArticle; bytes: Uint8Array | null }> {
  const opened = await reading.open(file);
  for await (const piece of opened.pieces()) {
    if (!('article' in piece)) throw new Error('The file holds something else than an article.');
    const bytes = await opened.original(piece.article);
    await opened.end();
    return { found: piece.article, bytes };
  }
  throw new Error('The file holds nothing.');
}

describe('the reading thread', () => {
  it('gives the articles of a file, and the bytes that they were read from', async () => {
    reading = openReading();
    const { found, bytes } = await onlyArticle(article);
    expect(found).toMatchObject({ file: article.name, text: new TextDecoder().decode(article.bytes) });
    expect(found.original).toEqual({
      sha256: createHash('sha256').update(article.bytes).digest('hex'),
      mediaType: 'text/plain',
      size: article.bytes.length,
      format: 'text',
    });
    expect(bytes).toEqual(article.bytes);
  });

  it('takes bytes that are given away without a copy', async () => {
    reading = openReading();
    const given = article.bytes.slice();
    const { bytes } = await onlyArticle({ ...article, bytes: given, isGivenAway: true });
    expect(given.length).toBe(0);
    expect(bytes).toEqual(article.bytes);
  });

  it('forgets the bytes of a file that was closed', async () => {
    reading = openReading();
    const opened = await reading.open(article);
    const { value } = await opened.pieces().next();
    if (!value || !('article' in value)) throw new Error('The file holds no article.');
    await opened.end();
    expect(await opened.original(value.article)).toBeNull();
  });

  it('carries the code of an error over', async () => {
    reading = openReading();
    const error = await onlyArticle({ name: 'nothing.txt', bytes: new Uint8Array() }).catch(
      (thrown) => thrown,
    );
    expect(error).toBeInstanceOf(ExtractionError);
    expect(error).toMatchObject({ code: 'empty', message: expect.stringMatching(/^nothing\.txt: /) });
  });

  it('gives up what takes too long, and goes on with the next in a new thread', async () => {
    reading = openReading(1);
    await expect(onlyArticle(article)).rejects.toMatchObject({ code: 'too_slow' });
    await reading.close();
    reading = openReading();
    expect(await onlyArticle(article)).toMatchObject({ found: { file: article.name } });
  });
});

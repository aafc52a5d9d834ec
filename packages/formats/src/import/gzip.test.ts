import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../test/pieces.ts';

const FERRY = 'The ferry stays in port, the harbour master said.';

describe('a compressed file', () => {
  it('is read as what is packed in it', async () => {
    const bytes = gzipSync(FERRY);
    const { articles } = await piecesOf({ name: 'desk/quay.txt.gz', bytes, url: 'https://a.example/q' });
    expect(articles).toMatchObject([
      {
        text: FERRY,
        file: 'desk/quay.txt.gz/quay.txt',
        url: 'https://a.example/q',
        original: { format: 'text' },
      },
    ]);
  });

  it('may have several parts', async () => {
    const bytes = Buffer.concat([gzipSync('The ferry stays'), gzipSync(' in port.')]);
    const { articles } = await piecesOf({ name: 'quay.txt.gz', bytes });
    expect(articles.map(({ text }) => text)).toEqual(['The ferry stays in port.']);
  });

  it('is refused when it is cut off, anywhere', async () => {
    const bytes = gzipSync(FERRY);
    for (let length = 2; length < bytes.length; length += 1)
      expect((await piecesOf({ name: 'quay.txt.gz', bytes: bytes.subarray(0, length) })).fault).toMatchObject(
        {
          code: 'unreadable',
        },
      );
  });

  it('names what cannot be read in it', async () => {
    const { refusals } = await piecesOf({ name: 'x.gz', bytes: gzipSync(new Uint8Array([0, 1, 2])) });
    expect(refusals).toMatchObject([{ name: 'x.gz/x', code: 'unknown_format' }]);
  });
});

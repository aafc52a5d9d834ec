import { describe, expect, it } from 'vitest';
import { warcOf, zipOf } from '../../test/archives.ts';
import { piecesOf } from '../../test/pieces.ts';
import { importerOf } from './index.ts';

const FERRY = 'The ferry stays in port, the harbour master said.';
const LIST_HEAD = '{"format":"json-pages-1.0","id":"pages"}\n';

async function waczOf(pages: string | null): Promise<Uint8Array> {
  const archive = await warcOf([
    {
      url: 'http://courier.example/quay',
      statusline: 'HTTP/1.1 301 Moved',
      httpHeaders: { Location: 'https://courier.example/quay' },
    },
    { url: 'https://courier.example/quay', body: FERRY },
    { url: 'https://courier.example/frame', body: 'A frame on the page.' },
  ]);
  return zipOf({
    'datapackage.json': '{"profile":"data-package"}',
    'archive/data.warc.gz': archive,
    ...(pages === null ? {} : { 'pages/pages.jsonl': pages }),
  });
}

describe('an archive of web pages in a zip', () => {
  it.each(['site.wacz', 'site.zip', 'site'])('gives only the pages that were visited (%s)', async (name) => {
    const bytes = await waczOf(`${LIST_HEAD}{"url":"http://courier.example/quay#top"}\n`);
    expect(importerOf({ name, bytes }).id).toBe(name.endsWith('.wacz') ? 'wacz' : 'zip');
    const { articles, refusals } = await piecesOf({ name, bytes });
    expect(refusals).toEqual([]);
    expect(articles).toMatchObject([
      { text: FERRY, file: `${name}/archive/data.warc.gz/https://courier.example/quay` },
    ]);
  });

  it.each([null, LIST_HEAD, 'no list at all'])('gives every page when none is listed (%j)', async (pages) => {
    const { articles } = await piecesOf({ name: 'site.wacz', bytes: await waczOf(pages) });
    expect(articles.map(({ text }) => text)).toEqual([FERRY, 'A frame on the page.']);
  });

  it('says so when no visited page is in it', async () => {
    const bytes = await waczOf(`${LIST_HEAD}{"url":"https://courier.example/other"}\n`);
    expect((await piecesOf({ name: 'site.wacz', bytes })).fault).toMatchObject({ code: 'no_article' });
  });
});

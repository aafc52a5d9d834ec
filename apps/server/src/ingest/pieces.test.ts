import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore, type Store } from '@onrecord/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feed, openWebSite, page, type WebSite } from '../testing/web-site.ts';
import { ingest } from './ingest.ts';

let folder: string;
let store: Store;
let site: WebSite;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-pieces-'));
  store = await openSqliteStore({ file: join(folder, 'test.db') });
  site = await openWebSite();
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const QUAY = [
  'The old quay at Larnwick was closed on Monday after waves broke two of its piers, the harbour office said.',
  '“Stay away from the water until the wind drops,” harbour master Oda Renning said at the town hall.',
  'Ferries will not sail before Thursday, according to the operator, Sundline, which runs three boats to the islands.',
];
const FERRY = [
  'The ferry operator Sundline cancelled all crossings on Tuesday because the quay is not safe for passengers.',
  '“We will not sail into a broken quay,” said Ivo Tarrant, a spokesman for Sundline, on the local radio.',
  'Divers had found more damage below the water line than they had expected, the harbour master told the town.',
];

const importing = (...paths: string[]) =>
  ingest({
    inputs: paths.map((path) => ({ name: site.url(path), url: site.url(path) })),
    story: { title: 'The quay' },
    store,
    fetcher: site.fetcher,
  });

async function stored() {
  const { items } = await store.pageArticles({}, 'oldest', { limit: 100 });
  return items.map(({ item }) => item);
}

describe('importing an address', () => {
  it('stores the page with where and when it was fetched, and its bytes', async () => {
    const html = page(
      'Quay at Larnwick shut',
      QUAY,
      '<meta property="og:site_name" content="Larnwick Gazette">',
    );
    site.serve('/quay', html);
    expect(await importing('/quay')).toMatchObject({ added: 1, refusals: [], notes: [] });
    const [article] = await stored();
    expect(article).toMatchObject({
      file: null,
      url: site.url('/quay'),
      headline: { exact: 'Quay at Larnwick shut' },
      retrievedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    });
    const [text] = await store.byIds('TextVersion', [article?.textId ?? '']);
    expect(text?.original).toMatchObject({ format: 'html', mediaType: 'text/html' });
    const original = await store.original(text?.original?.sha256 ?? '');
    expect(new TextDecoder().decode(original?.bytes)).toBe('body' in html ? html.body : '');
  });

  it('follows redirects, and says what is wrong with an address that leads nowhere', async () => {
    site.serve('/old', (_request, response) => response.writeHead(301, { location: '/quay' }).end());
    site.serve('/quay', page('Quay at Larnwick shut', QUAY));
    const { added, refusals } = await importing('/old', '/nothing');
    expect(added).toBe(1);
    expect((await stored())[0]?.url).toBe(site.url('/quay'));
    expect(refusals).toEqual([
      { name: site.url('/nothing'), code: 'http_error', message: expect.stringContaining('404') },
    ]);
  });

  it('never asks a machine of the inner net, whatever name it goes by', async () => {
    const urls = ['http://127.0.0.1:9/', 'http://[::1]/', 'http://169.254.169.254/latest/meta-data/'];
    const { refusals } = await ingest({
      inputs: urls.map((url) => ({ name: url, url })),
      story: { title: 'Inside' },
      store,
    });
    expect(refusals.map(({ name, code }) => [name, code])).toEqual(
      urls.map((url) => [url, 'refused_address']),
    );
  });

  it('leaves an unchanged page as it is, and puts other words of the same address beside it with a note', async () => {
    site.serve('/quay', page('Quay at Larnwick shut', QUAY));
    await importing('/quay');
    expect(await importing('/quay')).toMatchObject({ added: 0, unchanged: 1, notes: [] });
    site.serve(
      '/quay',
      page('Quay at Larnwick shut', [...QUAY, 'It may open on Friday, Renning said later.']),
    );
    const { added, notes } = await importing('/quay');
    expect(added).toBe(1);
    const [first] = await stored();
    expect(notes).toEqual([
      { name: site.url('/quay'), message: expect.stringContaining('stored already with other words') },
    ]);
    expect(await store.articleIdsByUrl(site.url('/quay'))).toHaveLength(2);
    expect(await store.articleIdsByUrl(site.url('/quay'))).toContain(first?.id);
  });
});

describe('importing a feed', () => {
  it('takes the pages behind its items, with what the feed says where a page is silent', async () => {
    site.serve('/quay', page('Quay at Larnwick shut', QUAY));
    site.serve('/ferry', page('Sundline cancels ferries', FERRY));
    const items = [
      { title: 'Quay at Larnwick shut', link: site.url('/quay') },
      { title: 'Sundline cancels ferries', link: site.url('/ferry') },
    ];
    site.serve('/feed.xml', feed('Larnwick Gazette', items));
    expect(await importing('/feed.xml')).toMatchObject({ added: 2, refusals: [], notes: [] });
    expect((await stored()).map(({ url, published }) => [url, published?.earliest])).toEqual(
      [
        [site.url('/ferry'), '2031-03-03T08:00:00Z'],
        [site.url('/quay'), '2031-03-03T08:00:00Z'],
      ].sort(),
    );
  });

  it('takes the words of the feed where a page cannot be had, and says so', async () => {
    const items = [
      { title: 'Quay at Larnwick shut', link: site.url('/gone'), description: QUAY.join(' ') },
      { title: 'Nothing but a title', link: site.url('/gone-too') },
    ];
    site.serve('/feed.xml', feed('Larnwick Gazette', items));
    const { added, notes, refusals } = await importing('/feed.xml');
    expect(added).toBe(1);
    expect(notes).toEqual([
      { name: site.url('/gone'), message: expect.stringContaining('words of the feed stand for it') },
    ]);
    expect(refusals.map(({ name, code }) => [name, code])).toEqual([[site.url('/gone-too'), 'http_error']]);
    const [article] = await stored();
    const [text] = await store.byIds('TextVersion', [article?.textId ?? '']);
    expect(text?.text).toContain(QUAY[1]);
    expect(await store.hasOriginal(text?.original?.sha256 ?? '')).toBe(true);
  });
});

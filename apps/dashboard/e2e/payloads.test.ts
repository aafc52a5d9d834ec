/** Articles that somebody wrote to do harm: their words stay words, on every page, in every export and in what is downloaded. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import markdownIt from 'markdown-it';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { slugOf } from './demonstration.ts';
import { goTo, openPage, settled } from './page.ts';
import { writeHostileBundle } from './payloads/hostile-bundle.ts';
import { writeHostileFolder } from './payloads/hostile-folder.ts';
import { MARKUP } from './payloads/payloads.ts';
import { type Onrecord, startOnrecord } from './running/onrecord.ts';

/** The story's title is a payload too. */
const TITLE = `${MARKUP[2]}\u202E${MARKUP[0]}`;

/** Everything there is, in a long run. */
const MANY = Boolean(process.env.ONRECORD_LONG);

/** Files that the folder holds; each gives at least one article. */
const FILES = 10;

interface Records {
  stories: { edges: { node: { id: string } }[] };
  story: {
    articles: { edges: { node: { id: string; original: { sha256: string } | null } }[] };
    voices: { edges: { node: { actor: { id: string } } }[] };
  };
  exportFormats: { id: string; extension: string }[];
}

let folder: string;
let onrecord: Onrecord;
let storyId: string;
let records: Records;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-e2e-'));
  await Promise.all([writeHostileFolder(folder), writeHostileBundle(join(folder, 'bundle.jsonl'))]);
  onrecord = await startOnrecord([folder, '--story', TITLE]);
  const { stories } = await ask<Records>('{ stories(first: 9) { edges { node { id } } } }', {}, onrecord.api);
  storyId = stories.edges[0]?.node.id ?? '';
  records = await ask<Records>(RECORDS, { id: storyId }, onrecord.api);
});

afterAll(async () => {
  await onrecord?.stop();
  await rm(folder, { recursive: true, force: true });
});

const RECORDS = `query ($id: ID!) {
  story(id: $id) {
    articles(first: 100) { edges { node { id original { sha256 } } } }
    voices(first: 100) { edges { node { actor { id } } } }
  }
  exportFormats { id extension }
}`;

const articles = () => records.story.articles.edges.map(({ node }) => node);
const voices = () => records.story.voices.edges.map(({ node }) => node.actor);

/** Opens an address of this file's own server and unfolds everything on the page. */
async function open(page: Page, path: string): Promise<void> {
  await goTo(page, onrecord.origin + path);
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

/** What a page did, where its links lead, and how wide it is. */
async function stateOf(page: Page) {
  await page.waitForTimeout(50);
  return page.evaluate(() => ({
    acted: (window as { __acted?: string }).__acted ?? null,
    links: [...document.querySelectorAll('a[href], area[href], form[action], [src], [srcdoc]')]
      .map((one) => one.getAttribute('href') ?? one.getAttribute('action') ?? one.getAttribute('src') ?? '')
      .filter((address) => !/^https?:$/.test(new URL(address, location.href).protocol)),
    strangers: [
      ...document.querySelectorAll('iframe, object, embed, base, img, style, [onerror], [onload], [onclick]'),
    ].map(({ outerHTML }) => outerHTML),
    width: document.documentElement.scrollWidth,
    place: location.origin,
  }));
}

const quiet = (width: number) => ({ acted: null, links: [], strangers: [], width, place: onrecord.origin });

/** Opens a page wide and narrow. No dialog may open; the page's guard looks for requests to others and complaints. */
async function expectQuiet(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, path);
  expect(await stateOf(page), path).toEqual(quiet(1280));
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await stateOf(page), path).toEqual(quiet(320));
}

async function openQuiet(): Promise<Page> {
  const page = await openPage();
  page.on('dialog', (dialog) => {
    throw new Error(`A dialog opened: ${dialog.message()}`);
  });
  return page;
}

describe('payloads in articles', () => {
  it('came in, each file of them', () => {
    expect(articles().length).toBeGreaterThanOrEqual(FILES);
    expect(voices().length).toBeGreaterThan(5);
  });

  it.each(['', '/outlets', '/voices', '/quotes', '/map'])(
    'do nothing on the page "%s" of their story',
    async (path) => {
      await expectQuiet(await openQuiet(), `/story/${slugOf(storyId)}${path}`);
    },
  );

  it('do nothing among the stories, and show their title as it is', async () => {
    const page = await openQuiet();
    await expectQuiet(page, '/');
    expect(await page.locator('main').innerText()).toContain(MARKUP[0]);
    expect(await page.locator('main').innerText()).toContain(MARKUP[2]);
  });

  it('do nothing in any article', async () => {
    const page = await openQuiet();
    for (const { id } of articles()) await expectQuiet(page, `/article/${slugOf(id)}`);
  });

  it('do nothing on the page of any voice', async () => {
    const page = await openQuiet();
    for (const { id } of voices().slice(0, MANY ? 100 : 8))
      await expectQuiet(page, `/actor/${slugOf(id)}?story=${slugOf(storyId)}`);
  });

  it('do nothing in the address of a page', async () => {
    const page = await openQuiet();
    for (const payload of MARKUP.slice(0, MANY ? MARKUP.length : 3))
      await expectQuiet(
        page,
        `/story/${slugOf(storyId)}/quotes?text=${encodeURIComponent(payload)}&sort=${encodeURIComponent(payload)}`,
      );
  });

  it('do nothing when pages are changed without loading them anew', async () => {
    const page = await openQuiet();
    await open(page, '/');
    await page.locator('main li h2 a').first().click();
    await page.waitForURL('**/story/*');
    for (const name of ['Sources', 'Quotes', 'Map']) {
      await page.getByRole('navigation', { name: 'Story' }).getByRole('link', { name }).click();
      await page.waitForURL(/\/(outlets|quotes|map)$/);
      await settled(page);
      expect((await stateOf(page)).acted).toBeNull();
    }
  });
});

describe('exports of payloads', () => {
  const fetched = (id: string) =>
    fetch(`${onrecord.origin}/export/${id}?story=${encodeURIComponent(storyId)}`);

  it('are never shown by a browser, in any format', async () => {
    const page = await openQuiet();
    expect(records.exportFormats.length).toBeGreaterThan(8);
    for (const { id, extension } of records.exportFormats) {
      const answer = await fetched(id);
      expect((await answer.text()).length, id).toBeGreaterThan(0);
      expect(Object.fromEntries(answer.headers), id).toMatchObject({
        'content-disposition': expect.stringMatching(/^attachment/),
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
      });
      expect(answer.headers.get('content-type'), id).not.toMatch(/html|svg|javascript/);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page
          .goto(answer.url)
          .catch((error: Error) => expect(error.message).toContain('Download is starting')),
      ]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`^[^<>"\u202E]+\\.${extension}$`));
      await download.cancel();
    }
  });

  it('as tables have no cell that a spreadsheet takes for a formula', async () => {
    for (const { id } of records.exportFormats.filter(({ extension }) => extension === 'csv')) {
      const rows = parse(await (await fetched(id)).text(), { bom: true }) as string[][];
      expect(rows.length, id).toBeGreaterThan(id === 'csv-claims' ? 0 : 10);
      for (const cell of rows.flat().filter((words) => !/^-?[\d.]+$/.test(words)))
        expect(cell).not.toMatch(/^\s*[=+\-@\uff1d]|^[\t\r]|;=/u);
    }
  });

  it('as Markdown run nothing where raw HTML is allowed, and lead nowhere but to the web', async () => {
    const html = markdownIt({ html: true, linkify: true }).render(await (await fetched('markdown')).text());
    const page = await openQuiet();
    await page.goto('about:blank');
    await page.setContent(html, { waitUntil: 'load' });
    const state = await stateOf(page);
    expect({ acted: state.acted, links: state.links, strangers: state.strangers }).toEqual({
      acted: null,
      links: [],
      strangers: [],
    });
  });

  it('as XML hold no element of another language', async () => {
    const page = await openQuiet();
    // Pages of the dashboard forbid even this reading of markup.
    await page.goto('about:blank');
    for (const id of ['gexf', 'graphml']) {
      const names = await page.evaluate(
        (xml) => {
          const parsed = new DOMParser().parseFromString(xml, 'application/xml');
          return [...parsed.querySelectorAll('*')].map(({ localName }) => localName);
        },
        await (await fetched(id)).text(),
      );
      expect(names.length, id).toBeGreaterThan(10);
      expect(names.filter((name) => /^(script|img|svg|iframe|style|parsererror|a)$/i.test(name))).toEqual([]);
    }
  });
});

describe('originals with payloads', () => {
  it('are saved and never shown, whatever they are', async () => {
    const page = await openQuiet();
    const originals = new Set(articles().flatMap(({ original }) => original?.sha256 ?? []));
    let saved = 0;
    for (const sha256 of originals) {
      const address = `${onrecord.origin}/original/${sha256}`;
      const answer = await fetch(address);
      await answer.body?.cancel();
      // A bundle brings no originals.
      if (answer.status === 404) continue;
      saved += 1;
      // A bundle brings no originals.
      if (answer.status === 404) continue;
      saved += 1;
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'application/octet-stream',
        'content-disposition': expect.stringMatching(/^attachment/),
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
      });
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.goto(address).catch((error: Error) => expect(error.message).toContain('Download is starting')),
      ]);
      await download.cancel();
    }
    expect(saved).toBeGreaterThanOrEqual(FILES - 1);
  });
});

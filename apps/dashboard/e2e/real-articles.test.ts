/** Real coverage, when it lies beside the checkout: nothing of it may be written down here, so pages are held against the files. */
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { type Quote, quotesOf, slugOf } from './demonstration.ts';
import { goTo, openPage, textsOf } from './page.ts';
import { type Onrecord, startOnrecord } from './running/onrecord.ts';
import { inCheckout } from './running/program.ts';

const folder = process.env.ONRECORD_SEEDS || inCheckout('../shared/seeds');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];

if (files.length === 0)
  console.info(
    'Left out: real articles in the dashboard. Name a folder that holds them with ONRECORD_SEEDS.',
  );

describe.skipIf(files.length === 0)('the articles beside the checkout, in the dashboard', () => {
  let onrecord: Onrecord;
  let storyId: string;
  let quotes: Quote[];
  let texts: string[];

  beforeAll(async () => {
    onrecord = await startOnrecord([folder, '--story', 'Acceptance']);
    const { stories } = await ask<{ stories: { edges: { node: { id: string } }[] } }>(
      '{ stories(first: 5) { edges { node { id } } } }',
      {},
      onrecord.api,
    );
    storyId = stories.edges[0]?.node.id ?? '';
    quotes = await quotesOf(storyId, onrecord.api);
    texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  });

  afterAll(() => onrecord?.stop());

  const open = async (path: string) => {
    const page = await openPage();
    await goTo(page, `${onrecord.origin}/story/${slugOf(storyId)}${path}`);
    return page;
  };

  it('have their outlets, most of them by name, and an article each', async () => {
    const page = await open('/outlets');
    expect(await page.locator('td li > a').count()).toBe(files.length);
    const names = await textsOf(page, 'tbody th');
    const printed = names.filter((name) =>
      texts.some((text) => text.toLowerCase().includes(name.toLowerCase())),
    );
    expect(printed.length).toBeGreaterThan(files.length / 2);
  });

  it('have voices with names that the files print', async () => {
    const page = await open('/voices');
    const names = await textsOf(page, 'tbody th a');
    expect(names.length).toBeGreaterThan(files.length);
    const all = texts.join('\n').replace(/\s+/g, ' ');
    const printed = names.filter((name) => all.includes(name));
    expect(printed.length).toBeGreaterThan(names.length / 2);
  });

  it('have quotes, each with words that stand in one of the files', async () => {
    const page = await open('/quotes');
    expect(await page.locator('main h1').innerText()).toBe(`${quotes.length} quotes`);
    const folded = texts.map((text) => text.replace(/\s+/g, ' '));
    const shown = await textsOf(page, 'main ol > li:has(details) p:has(+ details)');
    expect(shown.length).toBe(Math.min(quotes.length, 50));
    for (const words of shown)
      for (const part of words.replace(/^No comment /, '').split(' … '))
        expect(
          folded.some((text) => text.includes(part)),
          part,
        ).toBe(true);
    for (const { content } of quotes)
      for (const { exact } of content)
        expect(folded.some((text) => text.includes(exact.replace(/\s+/g, ' ')))).toBe(true);
  });

  it('have a map with actors and stated relations, each proven by a passage', async () => {
    const page = await open('/map');
    const [, actors, relations] =
      /^(\d+) actors, (\d+) stated/.exec(await page.locator('main h1').innerText()) ?? [];
    expect(Number(actors)).toBeGreaterThan(files.length);
    expect(Number(relations)).toBeGreaterThan(0);
    expect(await page.locator('svg a').count()).toBe(Number(actors));
    const folded = texts.map((text) => text.replace(/\s+/g, ' '));
    for (const passage of await textsOf(page, 'li > details q'))
      expect(
        folded.some((text) => text.includes(passage)),
        passage,
      ).toBe(true);
  });

  it('can each be read with their marks', async () => {
    const page = await openPage();
    for (const articleId of new Set(quotes.map(({ article }) => article.id))) {
      await goTo(page, `${onrecord.origin}/article/${slugOf(articleId)}`);
      expect(await page.locator('article mark').count()).toBeGreaterThan(0);
    }
  });
});

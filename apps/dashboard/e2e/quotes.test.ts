import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { demonstrationId, demonstrationPath, type Quote, quotesOf, slugOf } from './demonstration.ts';
import { eventually } from './eventually.ts';
import { goTo, openPage, parametersOf } from './page.ts';

/** As many as the page shows at once. */
const PAGE_SIZE = 50;

let quotes: Quote[];
let path: string;

beforeAll(async () => {
  path = `${await demonstrationPath()}/quotes`;
  quotes = await quotesOf(await demonstrationId());
});

const rowsOf = (page: Page) => page.locator('main ol > li:has(details)');
const facetOf = (page: Page, title: string) =>
  page.locator('aside section', { has: page.getByRole('heading', { name: title, exact: true }) });
const wordsOf = (page: Page) =>
  rowsOf(page).locator('details').locator('xpath=preceding-sibling::p').allTextContents();
const printedWords = (quote: Quote) =>
  (quote.stance === 'SILENT' ? 'No comment ' : '') + quote.content.map(({ exact }) => exact).join(' … ');

describe('the quotes of a story', () => {
  it('are listed in the order of the articles with their exact words, a page at a time', async () => {
    const page = await openPage();
    await goTo(page, path);
    expect(await page.locator('main h1').innerText()).toBe(`${quotes.length} quotes`);
    expect(await wordsOf(page)).toEqual(quotes.slice(0, PAGE_SIZE).map(printedWords));

    await page.getByRole('link', { name: 'After these' }).click();
    await page.waitForURL(/after=/);
    await eventually(() => wordsOf(page)).toEqual(quotes.slice(PAGE_SIZE).map(printedWords));
    await page.getByRole('link', { name: 'Before these' }).click();
    await page.waitForURL(/before=/);
    await eventually(() => wordsOf(page)).toEqual(quotes.slice(0, PAGE_SIZE).map(printedWords));
  });

  it.each(['Voice', 'Form', 'Stance', 'Outlet'])(
    'are narrowed by %s to as many as the choice promised, and the address holds it',
    async (title) => {
      const page = await openPage();
      await goTo(page, path);
      const choice = facetOf(page, title).getByRole('link').nth(1);
      const promised = Number(/\d+$/.exec(await choice.innerText())?.[0]);
      expect(promised).toBeGreaterThan(0);
      expect(promised).toBeLessThan(quotes.length);
      await choice.click();
      await eventually(() => page.locator('main h1').innerText()).toBe(
        `${promised} of ${quotes.length} quotes`,
      );
      expect(await rowsOf(page).count()).toBe(Math.min(promised, PAGE_SIZE));
      expect(Object.keys(parametersOf(page))).toHaveLength(1);
      expect(await facetOf(page, title).locator('[aria-current="true"]').count()).toBe(1);

      const words = await wordsOf(page);
      await goTo(page, page.url());
      expect(await wordsOf(page)).toEqual(words);
    },
  );

  it('keep the promise when two choices meet, and come back whole when all are cleared', async () => {
    const page = await openPage();
    await goTo(page, path);
    await facetOf(page, 'Outlet').getByRole('link').first().click();
    await page.waitForURL(/outlet=/);
    const form = facetOf(page, 'Form').getByRole('link', { name: /^Indirect/ });
    await eventually(() => page.locator('main h1').innerText()).toMatch(/ of /);
    const promised = Number(/\d+$/.exec(await form.innerText())?.[0]);
    await form.click();
    await page.waitForURL(/kind=indirect/);
    await eventually(() => page.locator('main h1').innerText()).toBe(
      `${promised} of ${quotes.length} quotes`,
    );
    await page.goBack();
    await eventually(() => parametersOf(page).kind).toBeUndefined();
    await eventually(() => page.locator('main h1').innerText()).not.toMatch(`^${promised} of`);
    await page.getByRole('link', { name: 'Clear all choices' }).click();
    await eventually(() => page.locator('main h1').innerText()).toBe(`${quotes.length} quotes`);
    expect(parametersOf(page)).toEqual({});
  });

  it('are found by words of what was said, of the cue or of the source', async () => {
    const page = await openPage();
    await goTo(page, path);
    await page.getByRole('searchbox').fill('satellites');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL(/text=satellites/);
    await eventually(() => page.locator('main h1').innerText()).toMatch(/^\d+ of /);
    const rows = await rowsOf(page).allTextContents();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(quotes.length);
    for (const row of rows) expect(row).toMatch(/satellite/i);
    const holding = quotes.filter(({ content }) =>
      content.some(({ exact }) => /\bsatellites\b/i.test(exact)),
    );
    expect(rows.length).toBeGreaterThanOrEqual(holding.length);
  });

  it('can be sorted by length', async () => {
    const page = await openPage();
    await goTo(page, path);
    await page.getByRole('combobox').selectOption({ label: 'Longest first' });
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(/sort=longest/);
    const lengthOf = (quote: Quote) => quote.content.reduce((sum, { start, end }) => sum + end - start, 0);
    const longest = Math.max(...quotes.map(lengthOf));
    const first = quotes.filter((quote) => lengthOf(quote) === longest).map(printedWords);
    await eventually(async () => first.includes((await wordsOf(page))[0] ?? '')).toBe(true);
  });

  it('name each choice, and take it back alone', async () => {
    const { speaker } = quotes.find((quote) => quote.speaker !== null) ?? {};
    const page = await openPage();
    await goTo(page, `${path}?speaker=${slugOf(speaker?.id ?? '')}&text=zeppelinwort&kind=direct`);
    const chosen = page.getByRole('navigation', { name: 'Chosen' });
    expect(await chosen.innerText()).toContain('“zeppelinwort”');
    await chosen.getByRole('link', { name: 'Form Direct' }).click();
    await eventually(() => Object.keys(parametersOf(page))).toEqual(['speaker', 'text']);
    await eventually(() => chosen.getByRole('link', { name: 'Form Direct' }).count()).toBe(0);
    expect(await chosen.getByRole('link', { name: /“zeppelinwort”/ }).count()).toBe(1);
  });

  it('say so when nothing fits, and offer the way back', async () => {
    const page = await openPage();
    await goTo(page, `${path}?text=zeppelinwort`);
    expect(await page.locator('main h1').innerText()).toBe(`0 of ${quotes.length} quotes`);
    await page.locator('main').getByRole('link', { name: 'Clear all choices' }).click();
    await eventually(() => rowsOf(page).count()).toBe(PAGE_SIZE);
  });

  it('open to the paragraph that they stand in, with the route of the words, and lead to their mark', async () => {
    const page = await openPage();
    await goTo(page, path);
    const row = rowsOf(page).first();
    expect(await row.locator('blockquote').isVisible()).toBe(false);
    await row.locator('summary').click();
    await row.locator('blockquote').waitFor();
    const content = quotes[0]?.content.map(({ exact }) => exact).join('') ?? '';
    const marked = await row.locator('blockquote mark[data-role="content"]').allTextContents();
    expect(marked.join('')).toBe(content);
    expect((await row.locator('blockquote').innerText()).length).toBeGreaterThan(content.length);
    expect(await row.locator('details ol > li').count()).toBeGreaterThan(0);

    const slug = slugOf(quotes[0]?.id ?? '');
    await row.locator(`a[href*="q=${slug}"]`).click();
    await page.waitForURL(new RegExp(`q=${slug}`));
    await page.locator('mark[data-selected="true"]').first().waitFor();
    await page.goBack();
    await eventually(() => rowsOf(page).count()).toBe(PAGE_SIZE);
  });

  it('can be cited: the copied line names outlet, words and place', async () => {
    const page = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await goTo(page, path);
    const row = rowsOf(page).first();
    await row.locator('summary').click();
    await row.getByRole('button', { name: 'Copy as citation' }).click();
    await row.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(quotes[0]?.content[0]?.exact);
    expect(copied).toMatch(new RegExp(`${quotes[0]?.content[0]?.start}\\D+${quotes[0]?.content[0]?.end}`));
  });
});

/** The documentation that the server carries with it, in a browser: everybody can use it, on a small screen, in either theme. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { type Guarded, openPage } from './page.ts';

const docs = () => `${inject('api')}/docs/`;

async function openDocs(path = '', options: Guarded = {}): Promise<Page> {
  const page = await openPage(options);
  await page.goto(docs() + path, { waitUntil: 'load' });
  return page;
}

/** Every page that the navigation of the start page leads to. */
async function addresses(page: Page): Promise<string[]> {
  const links = page.locator('nav[aria-label="Contents"] a');
  return links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
}

type Result = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];
const faultOf = ({ id, nodes }: Result) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`;

/** One of each kind; the long references are made of the same parts, and take axe ten times as long. */
const KINDS = ['index', 'concepts', 'cli', 'graphql', 'guides/annotate-a-corpus', 'security', 'architecture'];

describe.each(KINDS)('the page %s of the documentation', (name) => {
  it('has no fault that axe can find in either theme', async () => {
    const page = await openDocs(`${name}.html`);
    const light = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(light.violations.map(faultOf)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 640 });
    const rules = ['color-contrast', 'scrollable-region-focusable'];
    const dark = await new AxeBuilder({ page }).setLegacyMode().withRules(rules).analyze();
    expect(dark.violations.map(faultOf)).toEqual([]);
    expect(dark.passes.map(({ id }) => id)).toContain('color-contrast');
  });
});

describe('the documentation', () => {
  it('fits 320 pixels on every page', async () => {
    const page = await openDocs('', { viewport: { width: 320, height: 640 } });
    const all = await addresses(page);
    expect(all.length).toBeGreaterThan(25);
    for (const address of all) {
      await page.goto(address, { waitUntil: 'load' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(320);
    }
  });

  it.each(['/docs', '/docs/', '/docs/index.html'])(
    'stands on the origin of the dashboard too, at %s',
    async (path) => {
      const page = await openPage();
      await page.goto(inject('origin') + path, { waitUntil: 'load' });
      expect(new URL(page.url()).pathname).toBe('/docs/index.html');
      await page.getByRole('main').getByRole('link', { name: 'Watch a feed' }).click();
      await page.waitForURL(/\/docs\/guides\/watch-a-feed\.html$/);
      expect(await page.locator('main').evaluate((main) => getComputedStyle(main).maxWidth)).toBe('736px');
    },
  );

  it('finds a word, goes there by keys alone, and says when there is nothing', async () => {
    const page = await openDocs('concepts.html');
    await page.keyboard.press('/');
    await page.keyboard.type('utterance');
    const results = page.locator('.results a');
    await results.first().waitFor();
    expect(await results.allInnerTexts()).toContainEqual(expect.stringMatching(/^Utterance/));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#utterance$/);
    await page.keyboard.press('/');
    await page.keyboard.type('zeppelinwort');
    await expect
      .poll(() => page.locator('.search [role=status]').innerText())
      .toBe('Nothing is found for “zeppelinwort”.');
  });

  it('keeps the choice of a theme from page to page', async () => {
    const page = await openDocs();
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.getByRole('button', { name: 'Theme: system' }).click();
    await page.getByRole('button', { name: 'Theme: light' }).click();
    expect(await ground()).not.toBe(light);
    await page.goto(`${docs()}security.html`);
    await page.getByRole('button', { name: 'Theme: dark' }).waitFor();
    expect(await ground()).not.toBe(light);
  });

  it('opens its contents on a small screen, and leads on from there', async () => {
    const page = await openDocs('guides/watch-a-feed.html', { viewport: { width: 320, height: 640 } });
    const contents = page.getByRole('navigation', { name: 'Contents' });
    expect(await contents.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Contents' }).click();
    await contents.getByRole('link', { name: 'Concepts' }).click();
    await page.waitForURL(/\/docs\/concepts\.html$/);
  });

  it('can be read without scripts', async () => {
    const page = await openPage();
    const browser = page.context().browser();
    const context = await browser?.newContext({ javaScriptEnabled: false });
    const still = await context?.newPage();
    await still?.goto(docs());
    expect(await still?.locator('h1').innerText()).toBe('Onrecord');
    expect(await still?.locator('.search').isVisible()).toBe(false);
    expect(await still?.locator('nav[aria-label="Contents"] a').count()).toBeGreaterThan(25);
    await context?.close();
  });

  it('has a page for an address that does not exist, with its style and its links', async () => {
    const page = await openDocs('guides/no-such-page.html', { expected: /status of 404/ });
    expect(await page.locator('h1').innerText()).toBe('There is no such page');
    expect(await page.locator('main').evaluate((main) => getComputedStyle(main).maxWidth)).toBe('736px');
    await page.getByRole('main').getByRole('link', { name: 'overview' }).click();
    await page.waitForURL(/\/docs\/index\.html$/);
  });
});
